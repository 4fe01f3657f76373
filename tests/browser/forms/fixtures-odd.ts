/** Markup that lies, lacks or surprises. */
import { labelled, type FormFixture } from "./fixtures.ts";

export const ODD_FIXTURES: readonly FormFixture[] = [
  {
    what: "a sign-up whose password says current-password",
    html: `<h1>Create your account</h1><form action="/register">${labelled("First name", 'name="f"')}${labelled("Email", 'name="e" type="email"')}${labelled("Choose a password", 'name="p" type="password" autocomplete="current-password"')}${labelled("Confirm password", 'name="p2" type="password" autocomplete="current-password"')}<button>Create account</button></form>`,
    kind: "sign-up",
    fields: { f: "given-name", e: "email", p: "new-password", "p2!": "new-password" },
  },
  {
    what: "a login in which every field says off",
    html: `<h2>Sign in</h2><form autocomplete="off">${labelled("User ID", 'name="u" autocomplete="off"')}${labelled("Password", 'name="p" type="password" autocomplete="off"')}<input type="submit" value="Sign in"></form>`,
    kind: "login",
    fields: { u: "username", p: "current-password" },
  },
  {
    what: "a floating label after its field, tied to it by nothing",
    html: `<h1>Sign up</h1><form><div><input name="x1"><span>Last name</span></div><div><input name="x2"><span>Email</span></div><div><input name="x3" type="password"><span>Password</span></div><button>Sign up</button></form>`,
    kind: "sign-up",
    fields: { x1: "family-name", x2: "email", x3: "new-password" },
  },
  {
    what: "names that stand together without a gap",
    html: `<form id="frmregister"><input name="txtfirstname"><input name="txtlastname"><input name="txtemailaddress"><input name="txtpassword" type="password"><input name="txtconfirmpassword" type="password"><button>OK</button></form>`,
    kind: "sign-up",
    fields: { txtfirstname: "given-name", txtlastname: "family-name", txtemailaddress: "email", txtpassword: "new-password", "txtconfirmpassword!": "new-password" },
  },
  {
    what: "fname and lname are no full names",
    html: `<h1>Register</h1><form><input name="fname"><input name="lname"><input name="email" type="email"><input name="pw" type="password"><button>Register</button></form>`,
    kind: "sign-up",
    fields: { fname: "given-name", lname: "family-name", email: "email", pw: "new-password" },
  },
  {
    what: "a full name is no family name",
    html: `<h1>Join us</h1><form><input name="fullname" placeholder="Full name"><input name="email" placeholder="Email"><input name="pw" type="password" placeholder="Create a password"><button>Join</button></form>`,
    kind: "sign-up",
    fields: { fullname: "name", email: "email", pw: "new-password" },
  },
  {
    what: "tabs: a login that also links to the sign-up by its button",
    html: `<form id="login">${labelled("Email", 'name="e" type="email"')}${labelled("Password", 'name="p" type="password"')}<button type="submit">Log in</button><button type="button">Create new account</button><a href="/forgot">Forgotten password?</a></form>`,
    kind: "login",
    fields: { e: "username", p: "current-password" },
  },
  {
    what: "a sign-up that asks whether one has an account",
    html: `<h1>Create an account</h1><form>${labelled("Email", 'name="e" type="email"')}${labelled("Password", 'name="p" type="password"')}<button>Create account</button><p>Already have an account? <a href="/login">Log in</a></p></form>`,
    kind: "sign-up",
    fields: { e: "email", p: "new-password" },
  },
  {
    what: "a honeypot that says it wants to stay empty",
    html: `<h1>Register</h1><form>${labelled("Email", 'name="e" type="email"')}${labelled("Leave this field blank", 'name="password" type="password"')}${labelled("Password", 'name="q1" type="password"')}${labelled("Confirm password", 'name="q2" type="password"')}<button>Register</button></form>`,
    kind: "sign-up",
    fields: { e: "email", password: "other", q1: "new-password", "q2!": "new-password" },
  },
  {
    what: "a phone number as user name",
    html: `<h1>Sign in</h1><form>${labelled("Mobile number", 'name="m" type="tel"')}${labelled("Password", 'name="p" type="password"')}<button>Sign in</button></form>`,
    kind: "login",
    fields: { m: "username", p: "current-password" },
  },
  {
    what: "a sign-up with phone, country code and company",
    html: `<h1>Start your free trial</h1><form>${labelled("Work email", 'name="e" type="email"')}${labelled("Company", 'name="c"')}<p><label>Country code <select name="cc"><option>+1</option><option>+49</option></select></label></p>${labelled("Phone number", 'name="t" type="tel"')}${labelled("Password", 'name="p" type="password"')}<button>Start free trial</button></form>`,
    kind: "sign-up",
    fields: { e: "email", c: "organization", cc: "tel-country-code", t: "tel", p: "new-password" },
  },
  {
    what: "a birth date in three boxes",
    html: `<h1>Create account</h1><form>${labelled("Email", 'name="e" type="email"')}${labelled("Password", 'name="p" type="password"')}<fieldset><legend>Date of birth</legend><select name="d"><option>Day</option><option>1</option></select><select name="m"><option>Month</option><option>January</option></select><select name="y"><option>Year</option><option>2000</option></select></fieldset><button>Sign up</button></form>`,
    kind: "sign-up",
    fields: { e: "email", p: "new-password", d: "bday-day", m: "bday-month", y: "bday-year" },
  },
  {
    what: "an account page with a new password but no old one",
    html: `<a href="/logout">Log out</a><h1>Account settings</h1><h2>Change password</h2><form action="/account/password">${labelled("New password", 'name="n" type="password"')}${labelled("Confirm new password", 'name="n2" type="password"')}<button>Save changes</button></form>`,
    kind: "password-change",
    fields: { n: "new-password", "n2!": "new-password" },
  },
  {
    what: "a change of password that orders its fields oddly",
    html: `<h1>Change password</h1><form>${labelled("New password", 'name="n" type="password"')}${labelled("Repeat new password", 'name="n2" type="password"')}${labelled("Current password", 'name="c" type="password"')}<button>Change password</button></form>`,
    kind: "password-change",
    fields: { n: "new-password", "n2!": "new-password", c: "current-password" },
  },
  {
    what: "the address first, the password in a step to come: the field for it is there, unseen",
    html: `<h1>Log in</h1><form>${labelled("Email", 'name="e" type="email" autocomplete="username"')}<div style="display:none"><input name="p" type="password"></div><button>Continue</button></form>`,
    kind: "login",
    fields: { e: "username" },
  },
  {
    what: "a security question beside the password",
    html: `<h1>Register</h1><form>${labelled("User name", 'name="u"')}${labelled("Password", 'name="p" type="password"')}${labelled("Secret question", 'name="q"')}${labelled("Answer", 'name="a"')}<button>Register</button></form>`,
    kind: "sign-up",
    fields: { u: "username", p: "new-password", q: "other", a: "other" },
  },
  {
    what: "a request for a demonstration is no sign-up",
    html: `<h1>Request a demo</h1><form>${labelled("First name", 'name="f"')}${labelled("Last name", 'name="l"')}${labelled("Work email", 'name="e" type="email"')}<p><label>Message <textarea name="m"></textarea></label></p><button>Book a demo</button></form>`,
    kind: "other",
    fields: { f: "given-name", l: "family-name", e: "email", m: "other" },
  },
  {
    what: "the last step of a sign-up in which nothing says so",
    html: `<h2>You'll need a password</h2><p>Make sure it's 8 characters or more.</p><form>${labelled("Password", 'name="p" type="password"')}<button>Next</button></form>`,
    kind: "sign-up",
    fields: { p: "new-password" },
  },
  {
    what: "a login with a newsletter's address behind it, all in one form",
    html: `<form><h2>Log in</h2>${labelled("User name", 'name="u"')}${labelled("Password", 'name="p" type="password"')}<button>Log in</button><p>Our newsletter</p><input name="n" type="email" placeholder="you@example.com"></form>`,
    kind: "login",
    fields: { u: "username", p: "current-password", n: "email" },
  },
  {
    what: "a login whose list of saved cards stands between the number and the password",
    html: `<h2>Sign in</h2><form>${labelled("Card number", 'name="u"')}<p><label>Saved cards <select name="s"><option>1</option><option>2</option></select></label></p>${labelled("Password", 'name="p" type="password"')}<button>Sign in</button></form>`,
    kind: "login",
    fields: { u: "username", p: "current-password" },
  },
  {
    what: "a number of an account in a checkout says nobody's name",
    html: `<h1>Payment</h1><form>${labelled("Account number", 'name="a"')}${labelled("Bank code", 'name="b"')}${labelled("Billing address", 'name="c"')}<button>Place order</button></form>`,
    kind: "other",
    fields: { a: "other", b: "other" },
  },
  {
    what: "one label that speaks of the old password and the new one",
    html: `<h1>Change password</h1><form>${labelled("Current password", 'name="o" type="password"')}${labelled("New password, other than the current password", 'name="p" type="password"')}${labelled("New password again", 'name="q" type="password"')}<button>Change password</button></form>`,
    kind: "password-change",
    fields: { o: "current-password", p: "new-password", "q!": "new-password" },
  },
  {
    what: "a sign-up in a language that the lists don't have",
    html: `<h1>நிறுவு கணக்கு</h1><form>${labelled("பெயர்", 'name="a"')}${labelled("மின்னஞ்சல்", 'name="b"')}${labelled("கடவுச்சொல்", 'name="c" type="password"')}<button>பதிவு செய்</button></form>`,
    kind: "sign-up",
    fields: { a: "name", b: "email", c: "new-password" },
  },
  {
    what: "a reset by code: the new password comes with the code that was sent",
    html: `<h1>Enter the code we sent you</h1><form>${labelled("Code", 'name="c"')}${labelled("Password", 'name="p" type="password"')}<button>Continue</button></form>`,
    kind: "password-change",
    fields: { p: "new-password" },
  },
];

/** What goes wrong as yet: `what` of each. A fix must take it off this list. */
export const KNOWN_MISSES: readonly string[] = [
  "a sign-up in a language that the lists don't have",
  "a reset by code: the new password comes with the code that was sent",
];
