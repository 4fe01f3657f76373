/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.0822
0	0j1m2F3N4B
0action:sign-up & login	0c
Fonly	0b
0checkboxes 1	0d
B2	1c
B4	1B
2oices:terms	0d
0email and username	0b
0fields 2	0B1b
75–7	0b
78–12	0b
2rst length beside	0C2c
6password autocomplete=new-password	0B2c
6says:current	2c
0has address-level2	0F1d4b
4email	0i4F
4family-name	1B4b
4given-name	0c
4name	0b4C
4organization	1c
G-title	0i1F
4postal-code	1c
4tel	2C4g
4username	1j4B
1eadings:login only	1b
9sign-up only	0d
1idden by name	0F1g
6:sign-up only	0c
0lead:change	2e4B
7eckout	0c
6reate-password	0c
5settings	1b4I
6ign-up & login	0e1B
1inks:forgot	1d
6login only	0c
0method get	2b
7post	4g
0names:login only	1c
6sign-up & login	0B1f
1o password, email, 1	1b
Kmore	4b
3submit button	0b
0passwords 0	0L1D3d4r
B fields 1	0B
J4	1b4C
J8–12	1B
Jmore	4c
A1	0g1f2G
B fields 2	1k
J4	1B
J8–12	1b
A2	4F
Aelsewhere 1	1c
K2	1e
K3	1z
1erson 1	0E
72	0e
1rose:change	2f
7reate-password	0k
6forgot	0G1v
6newsletter	1D3k
6sign-up & login	1c
6terms	0c
0second before:confirm	0d
7name:confirm	0d
7password autocomplete=new-password	2i
7says:confirm	0o1F
Cnew	0D2c
1igned in	2b4C
1ome after+:confirm	1c
5before:confirm	1B
5label:to create-password	0f1B
6ength beside	2b
5name:confirm	2c
Ato sign-up	0f1B
5password autocomplete=current-password	0c1C
Rnew-password	0C2d
5says:confirm	2b
Anew	1C2f
5unseen	0g1D
1ubmit:change	0C2i
7login only	1f
7newsletter	3e
7sign-up only	0d
7terms	0B1c
0tail:forgot	0I1l
5terms	0d
2rgets:login only	1c
8sign-up & login	0d1B
1itle:sign-up only	0e
1wo emails	0b1D`;

export const BESIDE = `0.192
0	0a1G2j3F4k5a6h7J8c9eAFBZDHFbGbHDIaLIMeNlOgPeQaRaSFTHUqVdWpYLZK
0after email	Ab
6nothing	0d
5+:?	Ya
6~unrelated	Ya
1head of password	0a
1lone before password	0a
1utocomplete=	1b
Demail	0c1C
Doff	3a
0before email	3a
7nothing	Yb
7other	Yb
7password	0b
6+:username	Ya
2side address-level2	0DYB
7password	0c
8ostal-code	0B
7street-address	YA
7tel-country-code	Aa
7username	0A
2tween nothing and nothing	Ya
Kpassword	0a
0fields 1	Ya
72	0d
75–7	0A
78–12	0B
7more	YA
0hints:?	0C
0kind login likely	0b
Bmaybe	Yb
Bsure	0h1B
F & email	0b1B
5sign-up likely	1a
Dmaybe	3a
Dsure	0A1b
H & email	0C1b
0label:email	0a
6username	Yb
0name ends 2	Ya
4:?	Ya
5to login	0a
1o password	0B
1umeric	Yb
0passwords 0	0B
A1	Ya
A2	1cYB
1laceholder:email	0b1A
0top ≤400	Ya
1ype=email	0c1A
5text	1a`;

export const PASSWORDS = `0.0557
0	1I
0after+:?	1c
7email	1N
6~name	1C
7street-address	1C
7username	1D
5:create-password	1c
6forgot	1F
6password	1d
1utocomplete=current-password	1q
Dnew-password	1J
0before+:?	1G
8new	1h
8password	1d
0form above:settings	1c
Cign-up & login	1C
Jonly	1e
6ction:sign-up & login	1c
5buttons:login only	1G
5checkboxes 1	1c
7oices:remember	1C
5email and username	1d
5fields 8–12	1G
7rst after:create-password	1H
Bbefore:current	1d
Bname:to sign-up	1P
Bsays:current	1f
5has additional-name	1F
Cress-level2	1D
9country-name	1C
9email	1c
9family-name	1n
9given-name	1c
9organization	1C
L-title	1c
9street-address	1D
6eadings:login only	1D
6idden by name	1I
B:login only	1o
Cremember	1F
5lead:create-password	1j
Alogin only	1C
Asign-up & login	1g
6inks:forgot	1H
Blogin only	1q
Bterms	1I
5method get	1D
Cpost	1c
5names:change	1E
Bforgot	1D
Blogin only	1H
Bsettings	1C
Cign-up & login	1L
Jonly	1k
5only passwords 3	1c
5passwords 3 fields 3	1c
O8–12	1D
Felsewhere 1	1M
P2	1L
Fwithout identifier	1e
6erson 0	1e
C4	1e
6rose:forgot	1J
Bremember	1D
Bsign-up only	1e
5second before+:new	1c
I:confirm	1h
Clabel:new	1J
Cminlength ≤8	1c
Cname:confirm	1g
Hto sign-up	1J
Cpassword autocomplete=new-password	1C
Ettern	1D
Csays:confirm	1i
7lect	1H
6ome after+:confirm	1L
F:create-password	1c
Abefore+:new	1h
Alength beside	1d
Aminlength ≤8	1c
Aname:confirm	1e
Fto change	1G
Apassword autocomplete=current-password	1e
Wnew-password	1O
Cttern	1H
Blaceholder:new	1W
Mto change	1C
Aunseen	1h
6ubmit:change	1c
Clogin only	1F
Csign-up only	1c
Cterms	1P
5tail:forgot	1V
Asign-up & login	1D
Aterms	1e
7rgets:forgot	1C
Dsign-up & login	1h
Lonly	1j
6itle:change	1e
Blogin only	1G
0hints:?	1H
0kind login likely & password 1 of 1	1C
Bmaybe	1d
Bsure & password 1 of 1	1D
5sign-up likely & password 1 of 1	1q
a2	1F
Dmaybe	1c
I & password 1 of 1	1l
Dsure & password 1 of 1	1c
0length beside	1f
0maxlength ≤16	1z
B20	1k
0name ends 2	1d
4:?	1l
5new	1D
5password	1D
5to login	1G
1ext before+:confirm	1e
5label:confirm	1d
5name:confirm	1d
Ato sign-up	1G
5says:confirm	1n
0password 1 of 2	1D
92 of 2	1h
93 of 3	1c
9autocomplete=current-password	1q
Mnew-password	1J
2ttern	1F
1laceholder:new	1I
1revious before+:new	1c
9label:to change	1d
0says:confirm	1G
0top more	1H
4≤400	1d
5800	1d`;
