/**
 * Forms of our own writing, each with the verdict it must get: kind, and by `name` the types of its fields.
 * A name that ends with `!` is the confirmation of the field before it. Odd on purpose.
 */
import type { FieldType, FormKind } from "../../../src/forms/report.ts";

export interface FormFixture {
  readonly what: string;
  readonly html: string;
  readonly kind: FormKind;
  readonly fields: { readonly [name: string]: FieldType };
}

export const labelled = (text: string, attributes: string): string => `<p><label>${text} <input ${attributes}></label></p>`;

export const FORM_FIXTURES: readonly FormFixture[] = [
  {
    what: "the first of several steps of a sign-up: an address alone",
    html: `<h1>Sign up</h1><form>${labelled("Email address", 'name="m" type="email"')}<button>Continue</button></form>`,
    kind: "sign-up",
    fields: { m: "email" },
  },
  {
    what: "newsletter in the foot of a page that speaks of signing up",
    html: `<h1>Sign up</h1><form><h3>Our newsletter</h3>${labelled("Email address", 'name="m" type="email"')}<button>Subscribe</button></form>`,
    kind: "newsletter",
    fields: { m: "email" },
  },
  {
    what: "sign-up with standard markup and no words at all",
    html: `<form>${labelled("", 'name="a" type="email" autocomplete="email"')}${labelled("", 'name="b" type="password" autocomplete="new-password"')}<button>→</button></form>`,
    kind: "sign-up",
    fields: { a: "email", b: "new-password" },
  },
  {
    what: "sign-up with a confirm pair",
    html: `<h1>Create your account</h1><form>${labelled("Work email", 'name="mail"')}${labelled("Password", 'name="p1" type="password"')}${labelled("Repeat password", 'name="p2" type="password"')}<button>Create account</button></form>`,
    kind: "sign-up",
    fields: { mail: "email", p1: "new-password", "p2!": "new-password" },
  },
  {
    what: "login",
    html: `<h1>Welcome back</h1><form>${labelled("Email", 'name="u" type="email"')}${labelled("Password", 'name="p" type="password"')}<label><input type="checkbox" name="r"> Remember me</label><button>Log in</button><a href="/x">Forgot your password?</a></form>`,
    kind: "login",
    fields: { u: "username", p: "current-password" },
  },
  {
    what: "login that links to the sign-up",
    html: `<form id="login">${labelled("Username", 'name="u"')}${labelled("Password", 'name="p" type="password"')}<button>Sign in</button><a href="/join">New here? Sign up</a></form>`,
    kind: "login",
    fields: { u: "username", p: "current-password" },
  },
  {
    what: "first step of a login: only the address",
    html: `<h1>Sign in</h1><form>${labelled("Email or user name", 'name="id" autocomplete="username"')}<button>Next</button></form>`,
    kind: "login",
    fields: { id: "username" },
  },
  {
    what: "first step of a sign-up: only the address",
    html: `<h1>Create your account</h1><form action="/register">${labelled("Email", 'name="m" type="email"')}<label><input type="checkbox" name="t"> I agree to the terms</label><button>Sign up</button></form>`,
    kind: "sign-up",
    fields: { m: "email" },
  },
  {
    what: "last step of a sign-up: name and password",
    html: `<h2>Almost done: create your account</h2><form>${labelled("First name", 'name="f"')}${labelled("Last name", 'name="l"')}${labelled("Choose a password", 'name="p" type="password" minlength="10"')}<button>Finish</button></form>`,
    kind: "sign-up",
    fields: { f: "given-name", l: "family-name", p: "new-password" },
  },
  {
    what: "password change with three fields",
    html: `<form>${labelled("Current password", 'name="c" type="password"')}${labelled("New password", 'name="n" type="password"')}${labelled("Confirm new password", 'name="n2" type="password"')}<button>Change password</button></form>`,
    kind: "password-change",
    fields: { c: "current-password", n: "new-password", "n2!": "new-password" },
  },
  {
    what: "password reset with two fields",
    html: `<h1>Reset your password</h1><form>${labelled("New password", 'name="n" type="password"')}${labelled("New password again", 'name="n2" type="password"')}<button>Save password</button></form>`,
    kind: "password-change",
    fields: { n: "new-password", "n2!": "new-password" },
  },
  {
    what: "newsletter",
    html: `<section><h3>Newsletter</h3><form class="newsletter">${labelled("", 'name="e" type="email" placeholder="Your email"')}<button>Subscribe</button></form></section>`,
    kind: "newsletter",
    fields: { e: "email" },
  },
  {
    what: "search",
    html: `<form role="search">${labelled("", 'name="q" type="search" placeholder="Search"')}<button>Go</button></form>`,
    kind: "other",
    fields: { q: "other" },
  },
  {
    what: "contact",
    html: `<h1>Contact us</h1><form>${labelled("Name", 'name="n"')}${labelled("Email", 'name="e" type="email"')}<label>Message<textarea name="m"></textarea></label><button>Send message</button></form>`,
    kind: "other",
    fields: { n: "name", e: "email", m: "other" },
  },
  {
    what: "no form element, buttons that are divs",
    html: `<div class="card"><h2>Sign up</h2><div><span>Email</span><input name="e"></div><div><span>Password</span><input name="p" type="password"></div><div role="button">Create account</div></div>`,
    kind: "sign-up",
    fields: { e: "email", p: "new-password" },
  },
  {
    what: "labels in a table",
    html: `<form name="register"><table><tr><td>E-mail:</td><td><input name="x1"></td></tr><tr><td>Password:</td><td><input name="x2" type="password"></td></tr><tr><td>Password again:</td><td><input name="x3" type="password"></td></tr></table><input type="submit" value="Register"></form>`,
    kind: "sign-up",
    fields: { x1: "email", x2: "new-password", "x3!": "new-password" },
  },
  {
    what: "labels by aria-labelledby only",
    html: `<form><i id="l1">Company</i><input name="a" aria-labelledby="l1"><i id="l2">Mobile phone</i><input name="b" aria-labelledby="l2"><i id="l3">Email</i><input name="c" aria-labelledby="l3"><i id="l4">Password</i><input name="d" type="password" aria-labelledby="l4"><button>Get started</button></form>`,
    kind: "sign-up",
    fields: { a: "organization", b: "tel", c: "email", d: "new-password" },
  },
  {
    what: "a site that writes new-password on every field to keep browsers away",
    html: `<h1>Log in</h1><form>${labelled("Email", 'name="e" autocomplete="new-password"')}${labelled("Password", 'name="p" type="password"')}<button>Log in</button><a href="#">Forgot password?</a></form>`,
    kind: "login",
    fields: { e: "username", p: "current-password" },
  },
  {
    what: "a honeypot between the fields",
    html: `<form id="signup">${labelled("Email", 'name="e" type="email"')}<div style="position:absolute;left:-9999px"><label>Leave empty <input name="website"></label></div>${labelled("Password", 'name="p" type="password"')}<button>Sign up</button></form>`,
    kind: "sign-up",
    fields: { e: "email", p: "new-password" },
  },
  {
    what: "a code that came by mail: not one that an authenticator makes",
    html: `<h1>Check your inbox</h1><form>${labelled("Verification code", 'name="c" inputmode="numeric" maxlength="6"')}<button>Continue</button></form>`,
    kind: "other",
    fields: { c: "other" },
  },
  {
    what: "a code of an authenticator",
    html: `<h1>Two-step verification</h1><form>${labelled("Code from your authenticator app", 'name="c" inputmode="numeric" maxlength="6"')}<button>Continue</button></form>`,
    kind: "other",
    fields: { c: "one-time-code" },
  },
  {
    what: "checkout with card",
    html: `<h1>Payment</h1><form>${labelled("Name on card", 'name="n"')}${labelled("Card number", 'name="c"')}${labelled("Expiry date", 'name="x"')}${labelled("CVC", 'name="v"')}<button>Pay now</button></form>`,
    kind: "other",
    fields: { n: "cc-name", c: "cc-number", x: "cc-exp", v: "cc-csc" },
  },
  {
    what: "German sign-up",
    html: `<h1>Konto erstellen</h1><form>${labelled("Vorname", 'name="a"')}${labelled("Nachname", 'name="b"')}${labelled("E-Mail-Adresse", 'name="c"')}${labelled("Passwort", 'name="d" type="password"')}${labelled("Passwort wiederholen", 'name="e" type="password"')}<button>Registrieren</button></form>`,
    kind: "sign-up",
    fields: { a: "given-name", b: "family-name", c: "email", d: "new-password", "e!": "new-password" },
  },
  {
    what: "French login",
    html: `<h1>Connexion</h1><form>${labelled("Identifiant", 'name="a"')}${labelled("Mot de passe", 'name="b" type="password"')}<button>Se connecter</button><a href="#">Mot de passe oublié ?</a></form>`,
    kind: "login",
    fields: { a: "username", b: "current-password" },
  },
  {
    what: "Spanish sign-up",
    html: `<h1>Crear cuenta</h1><form>${labelled("Correo electrónico", 'name="a"')}${labelled("Contraseña", 'name="b" type="password"')}${labelled("Repite la contraseña", 'name="c" type="password"')}<button>Regístrate</button></form>`,
    kind: "sign-up",
    fields: { a: "email", b: "new-password", "c!": "new-password" },
  },
  {
    what: "Japanese sign-up",
    html: `<h1>新規会員登録</h1><form>${labelled("メールアドレス", 'name="a"')}${labelled("パスワード", 'name="b" type="password"')}${labelled("パスワード（確認）", 'name="c" type="password"')}<button>登録する</button></form>`,
    kind: "sign-up",
    fields: { a: "email", b: "new-password", "c!": "new-password" },
  },
  {
    what: "Chinese login",
    html: `<h1>用户登录</h1><form>${labelled("用户名", 'name="a"')}${labelled("密码", 'name="b" type="password"')}<button>登录</button><a href="#">忘记密码</a></form>`,
    kind: "login",
    fields: { a: "username", b: "current-password" },
  },
  {
    what: "Russian password change",
    html: `<form>${labelled("Текущий пароль", 'name="a" type="password"')}${labelled("Новый пароль", 'name="b" type="password"')}${labelled("Повторите пароль", 'name="c" type="password"')}<button>Изменить пароль</button></form>`,
    kind: "password-change",
    fields: { a: "current-password", b: "new-password", "c!": "new-password" },
  },
  {
    what: "Arabic sign-up, right to left",
    html: `<div dir="rtl"><h1>إنشاء حساب</h1><form>${labelled("البريد الإلكتروني", 'name="a"')}${labelled("كلمة المرور", 'name="b" type="password"')}${labelled("تأكيد كلمة المرور", 'name="c" type="password"')}<button>إنشاء حساب</button></form></div>`,
    kind: "sign-up",
    fields: { a: "email", b: "new-password", "c!": "new-password" },
  },
  {
    what: "Polish newsletter",
    html: `<form>${labelled("Adres e-mail", 'name="a"')}<button>Subskrybuj newsletter</button></form>`,
    kind: "newsletter",
    fields: { a: "email" },
  },
  {
    what: "a bank's login with a client number",
    html: `<h1>Log on</h1><form>${labelled("Client number", 'name="a" maxlength="8"')}${labelled("Password", 'name="b" type="password"')}<button>Log on</button></form>`,
    kind: "login",
    fields: { a: "username", b: "current-password" },
  },
];
