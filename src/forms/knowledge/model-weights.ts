/** Written by scripts/forms-train.mjs; how a line is read stands in linear-model.ts. Data only. */
export const KINDS = `0.102
	0f1j2E3K4a
action:sign-up only	0c
buttons:sign-up only	1b
checkboxes 1	0f
checkboxes 2	0B1e
checkboxes 4	3b
email and username	0c
fields 2	0B1b
fields 5–7	0c
first length beside	2c
first password autocomplete=new-password	0B2c
first says:current	2b
has address-level1	4b
has address-level2	0E1b4b
has email	0h4G
has family-name	1D4c
has honorific-prefix	4b
has name	0d4K
has organization	0e1A
has organization-title	1C3b
has tel	4b
has username	1h4B
headings:sign-up only	0b
hidden by name	0F1f
hidden:sign-up only	0b
lead:change	2e4B
lead:create-password	0b
lead:settings	4C
lead:sign-up & login	0b
links:forgot	1d
links:login only	0d
links:sign-up & login	0b
links:sign-up only	1b
links:terms	2B3b
method get	2c4A
method post	0C4f
names:sign-up & login	0D1g
no identifier	2b
no password, no email, 1	2b
no submit button	0c1C
passwords 0	0E1F3d4m
passwords 0 fields 2	1B4b
passwords 0 fields 4	1c4C
passwords 1	0h1e2G3B
passwords 1 fields 2	1j
passwords 1 fields 3	1b
passwords 1 fields 4	1C
passwords 1 fields 5–7	0b
passwords 1 fields 8–12	1d
passwords 2	2b4D
passwords 2 fields 4	2b
passwords elsewhere 2	0D1i
passwords elsewhere 3	1z2B
person 1	0H1a
person 2	0g
prose:change	0B2e
prose:create-password	0m1B
prose:forgot	0G1u
prose:login only	1b
prose:newsletter	1B3i
prose:remember	1a
prose:settings	4b
prose:sign-up & login	0b
prose:sign-up only	0b
prose:terms	0c2B
second after+:confirm	0c
second before:confirm	0b
second label:confirm	0d
second label:new	0B
second name:confirm	0e1C
second name:to login	1b
second password autocomplete=new-password	0B2h
second says:confirm	0l1E
second says:new	0C2c
signed in	1b2b4D
some after+:confirm	0b
some before:confirm	1B
some label:confirm	0b
some label:to create-password	0d
some length beside	2b
some name:confirm	2c
some name:to sign-up	0f1C
some password autocomplete=current-password	0b
some password autocomplete=new-password	0E2c
some says:confirm	2b
some says:new	1D2f
some unseen	1D
submit:change	0D2h
submit:login only	1g
submit:sign-up & login	1b
submit:sign-up only	0d
tail:forgot	0G1j
tail:login only	0C1c
tail:sign-up only	0b
tail:terms	0c1B
targets:login only	0a
targets:sign-up & login	0d1B
textarea	0B1b
title:sign-up only	0c
two emails	1E4c`;

export const BESIDE = `0.138
	0c1D2m3M4r6i7J8e9gAJBUDLFaGbHbIAKCLNMrNmOhPhQBRDSLTKUpWzYPZR
after nothing	0d
after+:?	Yc
after+:tel	0a
after+~unrelated	Yd
ahead of password	0b
autocomplete=	1dYB
autocomplete=email	0f1F
autocomplete=off	1AYb
autocomplete=username	0A1b
before email	0B
before nothing	Ye
before other	0DYa
before password	0b
before+:email	0d
before+:username	0BYe
before:?	0BYa
behind password	Ya
beside address-level2	0D
beside address-line2	0a
beside cc-exp	0BTB
beside country-name	1aYB
beside family-name	Yc
beside name	YB
beside organization	0A
beside password	0d
beside postal-code	0E
beside username	0C
between email and other	Yc
between nothing and nothing	1AYb
between nothing and password	0b
between nothing and username	AA
fields 1	1AYb
fields 2	0g1AYA
fields 5–7	0C
fields 8–12	0C
first password	YAZb
guess name	0B
guess other	Yb
guess password	YB
hints:?	0C
hints:email	0a1B
hints:username	0A
hints~username	0a
kind login maybe	0b1BYb
kind login maybe & email	0c
kind login sure	0l1F
kind login sure & email	0g1F
kind other maybe	1DYb
kind other maybe & email	1B
kind other sure	YB
kind other sure & cc-number	Sa
kind sign-up sure	0A1e
kind sign-up sure & email	0D1e
label:to login	0BYb
label:username	0AYd
maxlength ≤12	0b
name ends 2	0bYcZA
name:?	0c
name:search	0b
name:to checkout	YB
name:to login	0b1A
name:to sign-up	1b
no password	0D
numeric	Yg
options ≤4	Ya
password autocomplete=	YBZb
passwords 0	0D
passwords 1	YbZb
passwords 2	1eYE
placeholder:email	0c1A
required	0a1CYA
says:code	Za
says:name	6a
says:search	0b
top more	0A
top ≤1600	0a
top ≤800	0a
type=email	0b
type=password	YAZb
type=text	1aZB`;

export const PASSWORDS = `0.0613
	1I
after+:address-level2	1C
after:password	1d
autocomplete=current-password	1s
autocomplete=new-password	1N
before+:?	1O
before+:confirm	1d
before+:current	1E
before+:new	1o
before+:password	1h
before:new	1f
form above:login only	1X
form above:sign-up & login	1D
form action:login only	1i
form buttons:login only	1D
form checkboxes 2	1E
form choices:remember	1C
form email and username	1s
form fields 8–12	1J
form first before:current	1e
form first name:to sign-up	1H
form first says:current	1c
form has email	1c
form has family-name	1z
form has url	1D
form hidden by name	1T
form hidden:login only	1j
form lead:settings	1D
form lead:sign-up & login	1e
form links:forgot	1N
form links:login only	1e
form links:sign-up only	1m
form links:terms	1L
form names:login only	1S
form names:sign-up & login	1N
form names:sign-up only	1e
form only passwords 3	1c
form passwords 3 fields 3	1c
form passwords 3 fields 5–7	1D
form passwords elsewhere 2	1P
form person 0	1d
form person 1	1D
form person 2	1D
form prose:contact	1H
form prose:forgot	1C
form prose:remember	1P
form prose:sign-up only	1m
form prose:terms	1C
form prose:to-sign-up	1f
form second before+:new	1c
form second before:confirm	1e
form second label:new	1H
form second minlength ≤8	1c
form second name:confirm	1g
form second name:to sign-up	1E
form second password autocomplete=new-password	1B
form second placeholder:new	1I
form second says:confirm	1m
form second says:new	1C
form select	1E
form some after:create-password	1e
form some before+:new	1m
form some before:current	1e
form some length beside	1h
form some minlength ≤8	1c
form some name:new	1C
form some name:to change	1H
form some password autocomplete=new-password	1Q
form some pattern	1E
form some placeholder:new	1C
form some says:confirm	1C
form some unseen	1g
form submit:login only	1J
form tail:forgot	1V
form tail:settings	1o
form tail:sign-up & login	1C
form tail:terms	1g
form tail:to-login	1d
form targets:login only	1f
form targets:sign-up & login	1f
form targets:sign-up only	1l
form textarea	1D
form title:change	1c
form title:login only	1E
form title:sign-up & login	1C
hints:?	1J
hints:search	1C
kind login maybe & password 1 of 2	1G
kind login sure	1K
kind login sure & password 1 of 1	1G
kind sign-up likely	1g
kind sign-up likely & password 1 of 1	1i
kind sign-up maybe & password 1 of 1	1f
kind sign-up maybe & password 1 of 2	1F
kind sign-up sure & password 1 of 2	1e
label:password	1d
length beside	1g
name ends 2	1d
name:?	1d
name:current	1G
name:new	1E
name:to login	1C
next before+:confirm	1f
next label:confirm	1c
next name:to sign-up	1E
next password autocomplete=current-password	1C
next says:confirm	1i
password 1 of 2	1G
password 2 of 2	1j
password autocomplete=current-password	1s
password autocomplete=new-password	1N
pattern	1E
placeholder:new	1E
previous after:forgot	1c
previous before+:new	1c
previous before:current	1b
previous says:current	1d
says:confirm	1K
says:current	1D
top more	1M
top ≤400	1j`;
