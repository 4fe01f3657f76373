/** The same few forms as people meet them in many languages. Fields are named a, b, c … so that only words can tell. */
import { labelled, type FormFixture } from "./fixtures.ts";

type Words = readonly [heading: string, email: string, password: string, again: string, button: string];

const signUp = (language: string, [heading, email, password, again, button]: Words): FormFixture => ({
  what: `${language} sign-up`,
  html: `<h1>${heading}</h1><form>${labelled(email, 'name="a"')}${labelled(password, 'name="b" type="password"')}${labelled(again, 'name="c" type="password"')}<button>${button}</button></form>`,
  kind: "sign-up",
  fields: { a: "email", b: "new-password", "c!": "new-password" },
});

const login = (language: string, heading: string, who: string, password: string, button: string, forgot: string): FormFixture => ({
  what: `${language} login`,
  html: `<h1>${heading}</h1><form>${labelled(who, 'name="a"')}${labelled(password, 'name="b" type="password"')}<button>${button}</button><a href="#">${forgot}</a></form>`,
  kind: "login",
  fields: { a: "username", b: "current-password" },
});

const change = (language: string, current: string, fresh: string, again: string, button: string): FormFixture => ({
  what: `${language} password change`,
  html: `<form>${labelled(current, 'name="a" type="password"')}${labelled(fresh, 'name="b" type="password"')}${labelled(again, 'name="c" type="password"')}<button>${button}</button></form>`,
  kind: "password-change",
  fields: { a: "current-password", b: "new-password", "c!": "new-password" },
});

export const LANGUAGE_FIXTURES: readonly FormFixture[] = [
  signUp("Italian", ["Crea un account", "Indirizzo email", "Password", "Conferma password", "Iscriviti"]),
  signUp("Portuguese", ["Criar conta", "E-mail", "Senha", "Confirme a senha", "Cadastrar"]),
  signUp("Dutch", ["Account aanmaken", "E-mailadres", "Wachtwoord", "Herhaal wachtwoord", "Registreren"]),
  signUp("Swedish", ["Skapa konto", "E-post", "Lösenord", "Bekräfta lösenord", "Skapa konto"]),
  signUp("Danish", ["Opret konto", "E-mail", "Adgangskode", "Gentag adgangskode", "Opret bruger"]),
  signUp("Norwegian", ["Opprett konto", "E-post", "Passord", "Gjenta passord", "Opprett bruker"]),
  signUp("Finnish", ["Luo tili", "Sähköposti", "Salasana", "Vahvista salasana", "Rekisteröidy"]),
  signUp("Polish", ["Załóż konto", "Adres e-mail", "Hasło", "Powtórz hasło", "Zarejestruj się"]),
  signUp("Czech", ["Vytvořit účet", "E-mail", "Heslo", "Heslo znovu", "Zaregistrovat se"]),
  signUp("Hungarian", ["Fiók létrehozása", "E-mail cím", "Jelszó", "Jelszó újra", "Regisztráció"]),
  signUp("Romanian", ["Creează cont", "Adresa de email", "Parola", "Confirmă parola", "Înregistrare"]),
  signUp("Turkish", ["Hesap oluştur", "E-posta", "Şifre", "Şifre tekrar", "Kayıt ol"]),
  signUp("Greek", ["Δημιουργία λογαριασμού", "Διεύθυνση email", "Κωδικός", "Επιβεβαίωση κωδικού", "Εγγραφή"]),
  signUp("Ukrainian", ["Реєстрація", "Електронна пошта", "Пароль", "Підтвердіть пароль", "Зареєструватися"]),
  signUp("Chinese", ["注册账号", "邮箱", "密码", "确认密码", "注册"]),
  signUp("Korean", ["회원가입", "이메일", "비밀번호", "비밀번호 확인", "가입하기"]),
  signUp("Hebrew, right to left", ["הרשמה", "דואר אלקטרוני", "סיסמה", "אימות סיסמה", "הירשם"]),
  signUp("Persian, right to left", ["ثبت نام", "ایمیل", "رمز عبور", "تکرار رمز عبور", "ثبت نام"]),
  signUp("Thai", ["ลงทะเบียน", "อีเมล", "รหัสผ่าน", "ยืนยันรหัสผ่าน", "สมัครสมาชิก"]),
  signUp("Vietnamese", ["Đăng ký tài khoản", "Địa chỉ email", "Mật khẩu", "Nhập lại mật khẩu", "Đăng ký"]),
  signUp("Indonesian", ["Buat akun", "Alamat email", "Kata sandi", "Konfirmasi kata sandi", "Daftar"]),
  signUp("Slovak", ["Vytvoriť účet", "E-mailová adresa", "Heslo", "Potvrdenie hesla", "Zaregistrovať sa"]),
  signUp("Catalan", ["Crea un compte", "Correu electrònic", "Contrasenya", "Repeteix la contrasenya", "Registra't"]),
  login("German", "Anmelden", "Benutzername", "Passwort", "Einloggen", "Passwort vergessen?"),
  login("Polish", "Logowanie", "Nazwa użytkownika", "Hasło", "Zaloguj się", "Nie pamiętasz hasła?"),
  login("Korean", "로그인", "아이디", "비밀번호", "로그인", "비밀번호를 잊으셨나요?"),
  login("Turkish", "Üye girişi", "Kullanıcı adı", "Şifre", "Giriş yap", "Şifremi unuttum"),
  login("Arabic, right to left", "تسجيل الدخول", "اسم المستخدم", "كلمة المرور", "دخول", "نسيت كلمة المرور؟"),
  login("Vietnamese", "Đăng nhập", "Tên đăng nhập", "Mật khẩu", "Đăng nhập", "Quên mật khẩu?"),
  login("Catalan", "Inicia la sessió", "Nom d'usuari", "Contrasenya", "Accedir", "Has oblidat la contrasenya?"),
  change("German", "Aktuelles Passwort", "Neues Passwort", "Neues Passwort wiederholen", "Passwort ändern"),
  change("Spanish", "Contraseña actual", "Nueva contraseña", "Repite la nueva contraseña", "Cambiar contraseña"),
  change("Japanese", "現在のパスワード", "新しいパスワード", "新しいパスワード（確認）", "パスワードを変更"),
  change("Turkish", "Mevcut şifre", "Yeni şifre", "Yeni şifre tekrar", "Şifre değiştir"),
  change("Danish", "Nuværende adgangskode", "Ny adgangskode", "Gentag ny adgangskode", "Skift adgangskode"),
];
