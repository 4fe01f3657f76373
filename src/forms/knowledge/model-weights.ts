/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.0819
0	0j1k2F3N4B
0action:sign-up only	0b
0checkboxes 1	0e
B2	1c
B4	1B
2oices:terms	0e
0email and username	0c
0fields 2	1b
75–7	0b
78–12	0b
2rst length beside	0C2c
6password autocomplete=new-password	0B2c
6says:current	2c
0has address-level2	0F1d4b
4email	0i4F
4family-name	1B
4given-name	0b
4name	0c4C
4organization-title	0j1F
4postal-code	1c
4tel	2C4g
4username	1h4B
1eadings:sign-up only	0f
1idden by name	0E1f
0lead:change	2e4B
7eckout	0b
5settings	1c4I
6ign-up & login	0f1B
1inks:forgot	1e
6login only	0b
0method get	2b
7post	4f
0names:login only	1c
6sign-up & login	1f
1o password, email, 1	1b
Kmore	4b
0passwords 0	0L1D3d4r
B fields 1	0B
J4	1b4C
J8–12	1C
Jmore	4c
A1	0e1g2G
B fields 2	1j
J4	1B
J8–12	1b
A2	4E
Aelsewhere 1	1c
K2	0C1g
K3	1z
Awithout identifier	4b
1erson 1	0E
72	0d
74	0b
1rose:change	0C2g
7reate-password	0h1C
6forgot	0G1v
6newsletter	1D3k
0second before:confirm	0d
7name:confirm	0d
7password autocomplete=new-password	2i
7says:confirm	0n1E
Cnew	0E2c
1igned in	2b4B
1ome after+:confirm	1b
5before:confirm	1B
5label:to change	0B2b
Freate-password	0e1B
6ength beside	2b
5name:confirm	2c
Ato sign-up	0e
5password autocomplete=current-password	0c1C
Rnew-password	0C2c
5says:new	1B2f
5unseen	0g1E
1ubmit:change	0C2h
7login only	1i
7newsletter	3e
7sign-up only	0d
7terms	0B1c
0tail:forgot	0H1k
5login only	1b
5terms	0d
2rgets:login only	1c
1itle:sign-up only	0d
1wo emails	0b1C`;

export const BESIDE = `0.175
0	1H2k3G4m5b6i7K8c9fAGBZDHFbGbHEIaLJMdNmOhPfQaRaSFTIUrVeWrYMZL
0after email	Ab
6nothing	0d
5+:?	Yb
6~unrelated	Ya
1head of password	0a
1lone before password	0b
1utocomplete=	1c
Demail	0c1C
0before email	3a
7nothing	Yb
7other	Ya
7password	0c
6+:username	Ya
2side address-level2	0DYB
7name	YA
7password	0c
8ostal-code	0B
7street-address	YA
7tel-country-code	Aa
7username	0B
2tween nothing and nothing	Ya
Kpassword	0a
0fields 1	Ya
72	0e
75–7	0A
78–12	0B
7more	YA
0hints:?	0C
0kind login maybe	Yb
G & email	0b
Bsure	0k1B
F & email	0b1B
5sign-up likely	1b
J & email	1a
Dmaybe	3a
Dsure	1b
H & email	0C1b
0label:email	0a
6username	Ya
0name ends 2	Ya
4:?	Yb
5to login	0a
5username	0A
1o password	0B
1umeric	Yb
0passwords 0	0B
A1	Ya
A2	1bYA
1laceholder:email	0b
0top ≤400	Ya
1ype=email	0c1A
5text	1a`;

export const PASSWORDS = `0.0545
0	1F
0after+:email	1P
6~name	1C
7street-address	1C
7username	1D
5:create-password	1d
6forgot	1E
1utocomplete=current-password	1r
Dnew-password	1J
Doff	1D
0before+:?	1C
8new	1f
8password	1d
6:password	1c
0form above:sign-up only	1g
5buttons:login only	1D
5checkboxes 0	1C
G1	1c
7oices:terms	1c
5fields 8–12	1F
7rst after:create-password	1F
Bname:to sign-up	1O
Bsays:current	1g
Gnew	1C
5has additional-name	1D
Cress-level2	1D
9family-name	1k
9given-name	1h
9organization	1C
L-title	1c
9sex	1C
Atreet-address	1D
6eadings:sign-up only	1c
6idden by name	1P
B:login only	1r
Cremember	1D
5lead:login only	1E
Asign-up & login	1h
Aterms	1c
6inks:forgot	1G
Blogin only	1o
Bterms	1I
5names:change	1F
Bforgot	1E
Blogin only	1J
Bsettings	1C
Cign-up & login	1N
Jonly	1h
5only passwords 3	1c
5passwords 2 fields 5–7	1c
F3 fields 3	1c
O8–12	1D
Felsewhere 1	1P
P2	1J
6erson 0	1g
C4	1d
6rose:forgot	1L
Bremember	1C
Bsign-up only	1f
Bterms	1E
5second before:confirm	1h
Clabel:new	1H
Cminlength ≤8	1c
Cname:confirm	1h
Hto sign-up	1J
Cpassword autocomplete=new-password	1C
Ettern	1D
Csays:confirm	1k
7lect	1I
6igned in	1F
6ome after+:confirm	1J
F:create-password	1e
Abefore+:new	1f
Alength beside	1c
Aminlength ≤8	1c
Aname:to change	1D
Apassword autocomplete=current-password	1g
Wnew-password	1R
Cttern	1J
Blaceholder:new	1X
Mto change	1C
Aunseen	1m
6ubmit:change	1e
Clogin only	1K
Csign-up only	1d
Cterms	1O
5tail:forgot	1Z
Alogin only	1C
Asign-up & login	1C
Aterms	1f
7rgets:forgot	1C
Dsign-up & login	1f
Lonly	1i
6itle:change	1e
Blogin only	1K
Bsign-up & login	1C
0hints:?	1H
0kind login likely	1L
H & password 1 of 1	1E
Bmaybe	1e
G & password 1 of 1	1f
Bsure & password 1 of 1	1F
5password-change likely	1C
5sign-up likely	1j
J & password 1 of 1	1h
Dmaybe & password 1 of 1	1g
Z2	1E
Dsure & password 1 of 1	1c
0length beside	1e
0maxlength ≤16	1w
B20	1i
0name ends 2	1c
4:?	1j
5new	1D
5password	1E
5to login	1G
1ext before+:confirm	1d
5name:confirm	1c
Ato sign-up	1H
5says:confirm	1o
0password 1 of 2	1D
92 of 2	1h
93 of 3	1c
9autocomplete=current-password	1r
Mnew-password	1J
2ttern	1F
1laceholder:new	1K
1revious label:to change	1e
0says:confirm	1H
0top more	1E
4≤400	1e
5800	1f`;
