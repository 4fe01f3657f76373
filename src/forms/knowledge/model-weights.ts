/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.101
	0e1j2D3L4a
action:sign-up only	0c
buttons:sign-up only	1b
checkboxes 1	0e
checkboxes 2	0B1d
checkboxes 4	3b
email and username	0f
fields 2	0B1b
fields 3	1a
fields 5–7	0c
first length beside	2c
first name:current	2b
first password autocomplete=new-password	0B2c
first says:current	2e
has address-level1	4b
has address-level2	0G1b4b
has email	0h3b4F
has family-name	0b1F4c
has honorific-prefix	4b
has name	0c4L
has organization	0f1B
has organization-title	1C3b
has postal-code	0B
has tel	4b
has username	1f4C
headings:sign-up only	0c
lead:change	2k4F
lead:create-password	0c
lead:sign-up & login	0b
lead:sign-up only	1b
links:forgot	1d
links:login only	0b
links:sign-up & login	0b
links:sign-up only	1b
links:terms	2C3b
method get	2c4B
method post	0C4e
names:sign-up & login	0E1i
no identifier	2c
no password, no email, 1	2c
no submit button	0c1C
passwords 0	0D1F3d4n
passwords 0 fields 2	1B4b
passwords 0 fields 3	4b
passwords 0 fields 4	1c4C
passwords 1	0g1e2E3B
passwords 1 fields 2	1h
passwords 1 fields 3	1b
passwords 1 fields 4	1C4b
passwords 1 fields 5–7	0c
passwords 1 fields 8–12	1e
passwords 2	2b4C
passwords 2 fields 4	2b
passwords 3	2b
passwords elsewhere 2	0D1h
passwords elsewhere 3	1z
person 1	0I
person 2	0h
prose:change	0B2i
prose:create-password	0m1B
prose:forgot	0G1u
prose:login only	1f
prose:newsletter	1B3l
prose:remember	1b
prose:sign-up & login	0b
prose:sign-up only	0d
prose:terms	0c2C
second after+:confirm	0b
second before:confirm	0b
second hints:new	1b
second label:confirm	0d
second label:new	0B
second name:confirm	0e1B
second name:to login	1c
second password autocomplete=new-password	0B2i
second says:confirm	0n1E
second says:new	0C2d
some after+:confirm	0b
some before:confirm	1B4b
some before:new	2b
some hints:new	1b
some label:confirm	0b
some label:to create-password	0e
some length beside	2b
some name:confirm	2c
some name:current	2b
some name:to sign-up	0f1D
some password autocomplete=current-password	0b
some password autocomplete=new-password	0E2c
some placeholder:new	0b
some placeholder:to create-password	0b
some says:confirm	2b
some says:current	2c
some says:new	1E2g
some unseen	1E2b
submit:change	0D2i
submit:login only	1h
submit:sign-up & login	1c
submit:sign-up only	0d
tail:forgot	0G1j
tail:login only	0B1c
tail:sign-up only	0b
tail:terms	0b1C
targets:sign-up & login	0e1B
targets:sign-up only	1b
textarea	0B1c
title:sign-up only	0b
two emails	1F4c`;

export const BESIDE = `0.159
	1C2I3I4k5A6b7G8a9BAGBODJFaGdHcIaLKMqNmOhPgQCRASGTGUpVcWzYJZJ
after name	6a
after nothing	0c
after one-time-code	Yb
after password	2aZA
after tel	Ya
after+:tel	0a
after+~unrelated	Yb
ahead of password	0b
alone before password	0b
autocomplete=	0a1cAA
autocomplete=email	0f1F
autocomplete=off	0AYa
autocomplete=username	0A1a
before email	0B
before nothing	Yd
before other	0CAaYc
before password	0dYB
before+:email	0d
before+:family-name	6b
before+:username	0BYd
before:?	0A
before:street-address	0a
behind password	ZA
beside address-level1	0C
beside address-level2	0CYA
beside address-line2	0a
beside cc-exp	TB
beside country-name	0a1aYA
beside family-name	Yb
beside honorific-prefix	YA
beside name	3C6bYD
beside organization	0A
beside password	0eZB
beside postal-code	0C
beside username	0C
between email and other	Yb
between nothing and nothing	Yb
between nothing and password	0b
fields 1	Yb
fields 2	0d1A
fields 4	2a
fields 5–7	0A
fields 8–12	0C
first password	Zc
guess name	3a
guess one-time-code	2AYb
guess password	2a
hints:?	0C
hints:email	0a1A
hints:username	0A
kind login maybe	0e1CYa
kind login maybe & email	0d1B
kind login sure	0l1E2aYA
kind login sure & email	0f1E
kind login sure & password	2a
kind other likely	Aa
kind other maybe	1CYd
kind other maybe & email	1B
kind other maybe & tel	Yb
kind other sure	YB
kind other sure & cc-number	Sa
kind sign-up likely	1a
kind sign-up likely & email	0B
kind sign-up sure	1d
kind sign-up sure & email	0C1d
kind sign-up sure & name	3a
label:code	Yf
label:confirm	Yc
label:email	0a
label:family-name	3A6b
label:to login	0CYc
label:username	0AYd
maxlength ≤12	0b
name ends 2	0bYe
name:code	Yb
name:search	0a
name:to checkout	YB
name:to login	1A
name:to sign-up	0A1a
name:trap	0dYD
name:username	0C
name~tel	Aa
no password	0B
numeric	Ye
options ≤4	Ya
password autocomplete=	Zc
password autocomplete=off	2a
passwords 0	0B
passwords 1	YdZb
passwords 2	1eYD
passwords 3	0a2a
placeholder:email	0b
required	1BYB
says:code	Yf
says:confirm	Ya
says:family-name	0A
says:name	YA
says:search	0a
says:street-address	YA
says:trap	0dYD
type=email	0b
type=password	2aZe
type=text	1aZD
unseen	Yb`;

export const PASSWORDS = `0.0717
	1E
after+:address-level2	1C
after+:password	1d
autocomplete=current-password	1h
autocomplete=new-password	1I
before+:?	1D
before+:confirm	1f
before+:current	1D
before+:new	1j
before+:password	1c
before:?	1D
before:current	1C
before:new	1g
form above:login only	1P
form above:sign-up only	1g
form action:sign-up only	1c
form buttons:login only	1C
form choices:remember	1D
form email and username	1e
form fields 8–12	1D
form first before:current	1c
form first length beside	1d
form first name:to sign-up	1L
form has bday	1F
form has country-name	1D
form has email	1i
form has family-name	1n
form has organization-title	1c
form has sex	1B
form has username	1b
form headings:login only	1F
form headings:to-login	1C
form hidden:login only	1f
form lead:create-password	1c
form lead:sign-up & login	1c
form links:forgot	1M
form links:login only	1e
form links:sign-up only	1c
form names:login only	1H
form names:sign-up & login	1R
form passwords 1 fields 5–7	1e
form passwords 3 fields 5–7	1B
form passwords elsewhere 1	1J
form passwords elsewhere 2	1T
form passwords elsewhere 3	1U
form person 2	1D
form prose:contact	1D
form prose:create-password	1d
form prose:forgot	1C
form prose:remember	1J
form prose:sign-up only	1l
form second before+:confirm	1b
form second before+:new	1b
form second before:confirm	1b
form second label:new	1B
form second name:confirm	1d
form second name:to sign-up	1F
form second placeholder:confirm	1c
form second placeholder:new	1E
form second says:confirm	1i
form some before+:confirm	1e
form some before+:new	1d
form some length beside	1e
form some name:to change	1C
form some password autocomplete=new-password	1J
form some pattern	1C
form submit:change	1c
form submit:login only	1P
form submit:sign-up only	1d
form tail:forgot	1H
form tail:sign-up only	1d
form tail:terms	1g
form tail:to-login	1c
form targets:login only	1c
form targets:sign-up & login	1f
form targets:sign-up only	1c
form title:login only	1D
form two emails	1e
form unseen	1U
kind login likely	1F
kind login maybe & password 1 of 1	1b
kind login maybe & password 1 of 2	1D
kind login sure	1R
kind login sure & password 1 of 1	1J
kind password-change sure & password 1 of 3	1B
kind sign-up likely	1i
kind sign-up likely & password 1 of 1	1c
kind sign-up likely & password 2 of 2	1d
kind sign-up maybe & password 1 of 1	1g
kind sign-up sure	1h
kind sign-up sure & password 1 of 1	1d
label:current	1C
length beside	1d
name ends 2	1d
name:current	1I
name:password	1C
name:to login	1C
next before+:confirm	1f
next length beside	1C
next name:to sign-up	1C
next says:confirm	1g
next says:new	1D
password 1 of 2	1C
password 1 of 3	1L
password 2 of 2	1e
password 3 of 3	1e
password autocomplete=current-password	1h
password autocomplete=new-password	1I
pattern	1C
previous before:current	1c
previous length beside	1c
previous says:current	1f
says:current	1Z
says:new	1j
unseen	1U`;
