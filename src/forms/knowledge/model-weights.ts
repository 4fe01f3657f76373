/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.0659
0	0i1j2D3M4B
0checkboxes 1	0e
B2	1c
2oices:terms	0f
0email and username	0b
0fields 5–7	0d
78–12	0d1C
2rst length beside	0E2c
6password autocomplete=new-password	2f
6says:current	2c
0has additional-name	0D1e
7ress-level2	4c
4bday	0c
4email	0k2C4F
4name	0i4C
4organization-title	0j1E
4street-address	0C
4tel	1b2C4i
4username	1l4C
1eadings:login only	1b
9sign-up only	0e
1idden by name	0D1g
0lead:change	2h
7eckout	0c
5settings	4K
6ign-up & login	0f
1inks:forgot	1g
0method post	4h
0names:login only	1d
1o password, email, more	4c
0passwords 0	0M1C3c4v
B fields 4	1c4C
Jmore	4c
A1	0h1i2H3C
B fields 2	1r
J3	1d
J5–7	0d
A2	0d4G
Aelsewhere 3	1x
1erson 1	0H1d
72	0d
74	0d
1rose:change	0C2i
7reate-password	0l1F
6forgot	0H1z
6newsletter	1E3m
6settings	1C
7ign-up only	1e
6terms	0b
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
5unseen	0h1C
1ubmit:change	0D2g
7login only	1m
7newsletter	3f
7sign-up only	0f
7terms	0B1c
0tail:forgot	0I1n
5terms	0f
6o-login	0g1D
1extarea	1e
1itle:sign-up only	0i
1wo emails	0c`;

export const BESIDE = `0.102
0	0c1J2k3L4t5b6n7M8b9cAHBZDKFfGcHFIaKeLPMgNnOiPcQaRbSGTNUwVgWvYQZP
0after email	Ac
6nothing	0f
5+:?	Yb
6~unrelated	Ya
1lone before password	0c
1utocomplete=	1dYA
Demail	0f1F
0before nothing	Yc
7other	0AYb
7password	0e
6+:username	Yb
2side address-level2	0GYC
7country-name	0a
7name	1bYB
7password	0f
8ostal-code	0C
7street-address	YB
7tel-country-code	Ab
7username	0C
2tween nothing and nothing	1AYb
Kpassword	0b
0fields 1	1AYb
72	0i
75–7	0B
78–12	0D
7more	YB
0hints:?	0E
0kind login maybe	Yd
Bsure	0t1D
F & email	0d1D
5other maybe	1B3b
5sign-up likely	1c
Dmaybe	3b
Dsure	1d
H & email	0D
0label:email	0b
6to login	0AYa
6username	Yc
0name ends 2	Yb
4:?	Yc
5to login	0b
5username	0C
1o password	0C
1umeric	Yc
0passwords 0	0C
A2	1eYC
1laceholder:email	0d1B
0says:password	ZB
0type=email	0e1B
5text	1b`;

export const PASSWORDS = `0.0553
0	1e
0after+:email	1O
6~username	1D
5:create-password	1d
6forgot	1E
1utocomplete=current-password	1n
Dnew-password	1D
0before+:?	1F
0form above:login only	1l
5fields 5–7	1d
7rst after:create-password	1C
5has additional-name	1K
9family-name	1i
9given-name	1c
9honorific-prefix	1C
9organization	1D
L-title	1j
9street-address	1C
6eadings:login only	1D
Esign-up only	1d
6idden by name	1F
B:login only	1n
5lead:create-password	1c
Alogin only	1E
Asign-up & login	1f
Ionly	1c
6inks:forgot	1H
Blogin only	1k
Bsign-up only	1d
Bterms	1C
5names:sign-up & login	1L
5passwords 1 fields 5–7	1e
F3 fields 8–12	1C
Felsewhere 1	1I
P3	1i
6rose:forgot	1V
Bterms	1H
5second before:confirm	1d
Cname ends:confirm	1d
G:confirm	1d
Csays:confirm	1p
7lect	1G
6igned in	1K
6ome after+:confirm	1G
Alabel:new	1e
Apassword autocomplete=current-password	1d
Wnew-password	1C
Asays:new	1d
Aunseen	1h
6ubmit:change	1d
Clogin only	1L
Csign-up only	1g
Cterms	1J
5tail:forgot	1Z
Asign-up & login	1D
Aterms	1i
Bo-login	1f
7rgets:forgot	1C
Dsign-up & login	1f
Lonly	1e
6itle:sign-up & login	1G
5unseen	1G
0hints:?	1F
0kind login likely	1H
H & password 1 of 1	1C
5sign-up likely	1g
J & password 1 of 1	1e
0label:new	1c
1ength beside	1l
0maxlength more	1d
A≤16	1k
B20	1e
0name ends 2	1c
4:?	1j
5password	1D
5to login	1H
1ext label:confirm	1d
6ength beside	1C
5says:confirm	1j
0password 1 of 2	1C
92 of 2	1g
9autocomplete=current-password	1n
Mnew-password	1D
1laceholder:password	1c
0says:confirm	1E
0top ≤800	1e
0unseen	1G`;
