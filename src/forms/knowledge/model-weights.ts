/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.0659
0	0i1j2D3M4C
0checkboxes 1	0f
B2	1c
2oices:terms	0e
0fields 5–7	0d
78–12	0d1C
2rst length beside	0D2c
6password autocomplete=new-password	2f
6says:current	2c
0has additional-name	0D1d
7ress-level2	4c
4bday	0c
4country-name	0i1B
4email	0k2C4E
4name	0i4C
4organization-title	0h1E
4street-address	0C
4tel	1c2C4h
4username	1m4C
1eadings:sign-up only	0d
1idden by name	0E1g
0lead:change	2h
7eckout	0c
5settings	4J
6ign-up & login	0f1B
1inks:forgot	1g
0method post	4h
0names:login only	1d
1o password, email, more	4c
0passwords 0	0N3c4t
B fields 2	1C
J4	4C
Jmore	4c
A1	0h1g2H3C
B fields 2	1s
J5–7	0c
A2	0d2b4G
Aelsewhere 3	1x
1erson 1	0G1e
72	0d
74	0c
1rose:change	0C2i
7reate-password	0l1F
6forgot	0I1z
6newsletter	1E3m
6settings	1C
7ign-up only	1d
0second name:confirm	0f
7password autocomplete=new-password	0B2h
7says:confirm	0p1C
Cnew	0D2c
1igned in	1c4C
1ome after+:new	0D
5label:new	2b
Bto change	2d
Freate-password	0c
5name:to sign-up	0h1D
5password autocomplete=current-password	0c1C
Rnew-password	2h
5says:new	1G2i
5unseen	0g1D
1ubmit:change	0D2g
7login only	1m
7newsletter	3f
7sign-up only	0f
7terms	1c
0tail:forgot	0I1n
5login only	0B
5terms	0e
6o-login	0g1D
2rgets:login only	1c4D
1extarea	1d
1itle:sign-up only	0i`;

export const BESIDE = `0.0986
0	0d1J2k3L4t5b6o7M8b9cAIBZDLFfGdHGIaKfLQMgNoOiPcQaRaSITOUwVgWwYRZP
0after email	Ac
6nothing	0g
5+:?	Yc
1lone before password	0b
1utocomplete=	1eYB
Demail	0f1F
0before nothing	Yc
7other	Yb
7password	0e
6+:?	0b
8username	Yb
2side address-level2	0GYC
7country-name	0c
7name	1bYB
7password	0f
8ostal-code	0D
7tel-country-code	Ab
7username	0B
2tween nothing and nothing	Yc
0fields 1	Yc
72	0j
73	0b
75–7	0C
78–12	0D
7more	YB
0hints:?	0E
0kind login likely	0c
Bmaybe	Ye
G & email	0c
Bsure	0p1E
F & email	0e1E
5sign-up likely	1b
Dmaybe	3b
Dsure	1e
H & email	0D
0label:email	0b
6to login	0BYb
6username	Yc
0name ends 2	Yb
9:code	YB
4:?	Yb
5to login	0b
5username	0C
1o password	0C
1umeric	Yc
0passwords 0	0C
A1	Yb
A2	1eYC
1laceholder:email	0d1B
0says:password	ZB
0type=email	0e1B
5text	1b`;

export const PASSWORDS = `0.0562
0	1e
0after+:email	1N
6~username	1D
5:create-password	1d
6forgot	1D
1utocomplete=current-password	1n
Dnew-password	1D
0before+:?	1F
0form above:login only	1l
5fields 2	1C
C5–7	1d
7rst after:create-password	1C
5has additional-name	1J
9family-name	1i
9given-name	1c
9honorific-prefix	1C
9organization	1G
L-title	1j
9street-address	1C
6eadings:login only	1D
Esign-up only	1e
6idden by name	1E
B:login only	1n
Csign-up only	1c
5lead:create-password	1c
Alogin only	1E
Asign-up & login	1g
Ionly	1d
6inks:forgot	1H
Blogin only	1l
Bsign-up only	1d
Bterms	1D
5names:sign-up & login	1K
5passwords 1 fields 5–7	1e
F3 fields 8–12	1D
Felsewhere 1	1I
P3	1f
6erson 1	1C
6rose:forgot	1V
Bterms	1H
5second before:confirm	1d
Cname ends:confirm	1d
G:confirm	1d
Csays:confirm	1p
7lect	1F
6igned in	1K
6ome after+:confirm	1G
Alabel:new	1e
Apassword autocomplete=current-password	1d
Wnew-password	1C
Asays:new	1d
Aunseen	1h
6ubmit:change	1d
Clogin only	1M
Csign-up only	1h
Cterms	1J
5tail:forgot	1Z
Asign-up & login	1D
Aterms	1h
Bo-login	1g
7rgets:forgot	1C
Dsign-up & login	1f
Lonly	1e
6itle:sign-up & login	1F
5unseen	1G
0hints:?	1E
0kind login likely	1G
5sign-up likely	1i
J & password 1 of 1	1c
Dsure	1C
0label:new	1c
1ength beside	1k
0maxlength more	1d
A≤16	1m
B20	1e
0name ends 2	1c
4:?	1j
5password	1D
5to login	1G
1ext label:confirm	1d
6ength beside	1C
5says:confirm	1j
0password 1 of 2	1C
92 of 2	1g
9autocomplete=current-password	1n
Mnew-password	1D
1laceholder:password	1c
0says:confirm	1D
5new	1c
0top ≤800	1e
0unseen	1G`;
