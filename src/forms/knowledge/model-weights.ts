/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.0822
	0j1m2F3N4B
action:sign-up & login	0c
action:sign-up only	0b
checkboxes 1	0d
checkboxes 2	1c
checkboxes 4	1B
choices:terms	0d
email and username	0b
fields 2	0B1b
fields 5–7	0b
fields 8–12	0b
first length beside	0C2c
first password autocomplete=new-password	0B2c
first says:current	2c
has address-level2	0F1d4b
has email	0i4F
has family-name	1B4b
has given-name	0c
has name	0b4C
has organization	1c
has organization-title	0i1F
has postal-code	1c
has tel	2C4g
has username	1j4B
headings:login only	1b
headings:sign-up only	0d
hidden by name	0F1g
hidden:sign-up only	0c
lead:change	2e4B
lead:checkout	0c
lead:create-password	0c
lead:settings	1b4I
lead:sign-up & login	0e1B
links:forgot	1d
links:login only	0c
method get	2b
method post	4g
names:login only	1c
names:sign-up & login	0B1f
no password, email, 1	1b
no password, email, more	4b
no submit button	0b
passwords 0	0L1D3d4r
passwords 0 fields 1	0B
passwords 0 fields 4	1b4C
passwords 0 fields 8–12	1B
passwords 0 fields more	4c
passwords 1	0g1f2G
passwords 1 fields 2	1k
passwords 1 fields 4	1B
passwords 1 fields 8–12	1b
passwords 2	4F
passwords elsewhere 1	1c
passwords elsewhere 2	1e
passwords elsewhere 3	1z
person 1	0E
person 2	0e
prose:change	2f
prose:create-password	0k
prose:forgot	0G1v
prose:newsletter	1D3k
prose:sign-up & login	1c
prose:terms	0c
second before:confirm	0d
second name:confirm	0d
second password autocomplete=new-password	2i
second says:confirm	0o1F
second says:new	0D2c
signed in	2b4C
some after+:confirm	1c
some before:confirm	1B
some label:to create-password	0f1B
some length beside	2b
some name:confirm	2c
some name:to sign-up	0f1B
some password autocomplete=current-password	0c1C
some password autocomplete=new-password	0C2d
some says:confirm	2b
some says:new	1C2f
some unseen	0g1D
submit:change	0C2i
submit:login only	1f
submit:newsletter	3e
submit:sign-up only	0d
submit:terms	0B1c
tail:forgot	0I1l
tail:terms	0d
targets:login only	1c
targets:sign-up & login	0d1B
title:sign-up only	0e
two emails	0b1D`;

export const BESIDE = `0.192
	0a1G2j3F4k5a6h7J8c9eAFBZDHFbGbHDIaLIMeNlOgPeQaRaSFTHUqVdWpYLZK
after email	Ab
after nothing	0d
after+:?	Ya
after+~unrelated	Ya
ahead of password	0a
alone before password	0a
autocomplete=	1b
autocomplete=email	0c1C
autocomplete=off	3a
before email	3a
before nothing	Yb
before other	Yb
before password	0b
before+:username	Ya
beside address-level2	0DYB
beside password	0c
beside postal-code	0B
beside street-address	YA
beside tel-country-code	Aa
beside username	0A
between nothing and nothing	Ya
between nothing and password	0a
fields 1	Ya
fields 2	0d
fields 5–7	0A
fields 8–12	0B
fields more	YA
hints:?	0C
kind login likely	0b
kind login maybe	Yb
kind login sure	0h1B
kind login sure & email	0b1B
kind sign-up likely	1a
kind sign-up maybe	3a
kind sign-up sure	0A1b
kind sign-up sure & email	0C1b
label:email	0a
label:username	Yb
name ends 2	Ya
name:?	Ya
name:to login	0a
no password	0B
numeric	Yb
passwords 0	0B
passwords 1	Ya
passwords 2	1cYB
placeholder:email	0b1A
top ≤400	Ya
type=email	0c1A
type=text	1a`;

export const PASSWORDS = `0.0557
	1I
after+:?	1c
after+:email	1N
after+~name	1C
after+~street-address	1C
after+~username	1D
after:create-password	1c
after:forgot	1F
after:password	1d
autocomplete=current-password	1q
autocomplete=new-password	1J
before+:?	1G
before+:new	1h
before+:password	1d
form above:settings	1c
form above:sign-up & login	1C
form above:sign-up only	1e
form action:sign-up & login	1c
form buttons:login only	1G
form checkboxes 1	1c
form choices:remember	1C
form email and username	1d
form fields 8–12	1G
form first after:create-password	1H
form first before:current	1d
form first name:to sign-up	1P
form first says:current	1f
form has additional-name	1F
form has address-level2	1D
form has country-name	1C
form has email	1c
form has family-name	1n
form has given-name	1c
form has organization	1C
form has organization-title	1c
form has street-address	1D
form headings:login only	1D
form hidden by name	1I
form hidden:login only	1o
form hidden:remember	1F
form lead:create-password	1j
form lead:login only	1C
form lead:sign-up & login	1g
form links:forgot	1H
form links:login only	1q
form links:terms	1I
form method get	1D
form method post	1c
form names:change	1E
form names:forgot	1D
form names:login only	1H
form names:settings	1C
form names:sign-up & login	1L
form names:sign-up only	1k
form only passwords 3	1c
form passwords 3 fields 3	1c
form passwords 3 fields 8–12	1D
form passwords elsewhere 1	1M
form passwords elsewhere 2	1L
form passwords without identifier	1e
form person 0	1e
form person 4	1e
form prose:forgot	1J
form prose:remember	1D
form prose:sign-up only	1e
form second before+:new	1c
form second before:confirm	1h
form second label:new	1J
form second minlength ≤8	1c
form second name:confirm	1g
form second name:to sign-up	1J
form second password autocomplete=new-password	1C
form second pattern	1D
form second says:confirm	1i
form select	1H
form some after+:confirm	1L
form some after:create-password	1c
form some before+:new	1h
form some length beside	1d
form some minlength ≤8	1c
form some name:confirm	1e
form some name:to change	1G
form some password autocomplete=current-password	1e
form some password autocomplete=new-password	1O
form some pattern	1H
form some placeholder:new	1W
form some placeholder:to change	1C
form some unseen	1h
form submit:change	1c
form submit:login only	1F
form submit:sign-up only	1c
form submit:terms	1P
form tail:forgot	1V
form tail:sign-up & login	1D
form tail:terms	1e
form targets:forgot	1C
form targets:sign-up & login	1h
form targets:sign-up only	1j
form title:change	1e
form title:login only	1G
hints:?	1H
kind login likely & password 1 of 1	1C
kind login maybe	1d
kind login sure & password 1 of 1	1D
kind sign-up likely & password 1 of 1	1q
kind sign-up likely & password 1 of 2	1F
kind sign-up maybe	1c
kind sign-up maybe & password 1 of 1	1l
kind sign-up sure & password 1 of 1	1c
length beside	1f
maxlength ≤16	1z
maxlength ≤20	1k
name ends 2	1d
name:?	1l
name:new	1D
name:password	1D
name:to login	1G
next before+:confirm	1e
next label:confirm	1d
next name:confirm	1d
next name:to sign-up	1G
next says:confirm	1n
password 1 of 2	1D
password 2 of 2	1h
password 3 of 3	1c
password autocomplete=current-password	1q
password autocomplete=new-password	1J
pattern	1F
placeholder:new	1I
previous before+:new	1c
previous label:to change	1d
says:confirm	1G
top more	1H
top ≤400	1d
top ≤800	1d`;
