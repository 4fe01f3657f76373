/**
 * The words in which pages say what a password must be like: data, nothing else. All languages are searched at once
 * (English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech,
 * Slovak, Hungarian, Romanian, Turkish, Russian, Ukrainian, Greek, Japanese, Chinese, Korean), as a page may mix them;
 * so a word that means something else in another of them is left out. Phrases are separated by commas; "*" stands for
 * any ending. Case, accents and hyphens don't count.
 */
export const HINT_WORDS = {
  /** What a length is counted in. */
  characters: `
    character*, chars, char, zeichen, zeichens, caractere*, caracter*, caratter*, teken, tekens, karakter*, tecken,
    tegn, merkki*, merkin, znak, znaku, znaky, znaki, znakow, znakov, znakmi, символ*, знак, знака, знаков, знаки,
    знаків, χαρακτηρ*, 文字, 字符, 个字, 個字, 字元, 位, 桁, 글자, 자, 자리, stellen`,
  length: `
    length, long, lange, longueur, longitud, lunghezza, comprimento, lengte, langd, laengde, lengde, pituus, dlugosc,
    delka, dlzka, hossz*, lungime*, uzunlug*, uzunluk, длина, длиной, длину, довжин*, μηκοσ, 長さ, 长度, 長度, 길이`,
  letters: `
    letter, letters, alphabet*, buchstabe*, lettre, lettres, letra, letras, lettera, lettere, bokstav*, bogstav*,
    kirjain*, kirjaimi*, liter, litera, litere, litery, pismen*, pismeno, betu*, harf*, букв*, літер*, γραμμα*, 英字, 字母,
    英文, 英文字母, 半角英字, 영문*, 영문자, 알파벳`,
  upper: `
    uppercase*, upper case*, upper, capital, capitals, capital letter*, a capital, uppercase letter*,
    uppercase character*, upper case letter*, upper case character*, capitalized, grossbuchstabe*, majuscule*,
    lettre* majuscule*, caractere* majuscule*, mayuscul*, letra* mayuscula*, caracter* en mayuscula*, maiuscol*,
    letter* maiuscol*, maiuscula*, letra* maiuscula*, hoofdletter*, stor bokstav, stora bokstaver, versal, versaler,
    stort bogstav, store bogstaver, store bokstaver, isoja kirjaimi*, iso kirjain, ison kirjaimen, isoa kirjainta,
    wielk* liter*, duz* liter*, velk* pismen*, nagybetu*, majuscul*, litera mare, litere mari, buyuk harf*,
    заглавн* букв*, прописн* букв*, заглавн*, прописн*, больш* букв*, велик* літер*, букв* верхнего регистра,
    символ* верхнего регистра, κεφαλαι*, κεφαλαι* γραμμα*, 大文字, 英大文字, 大写字母, 大寫字母, 大写, 大寫, 大寫英文字母, 대문자, 영문 대문자, 영대문자`,
  lower: `
    lower, lowercase*, lower case*, lowercase letter*, lowercase character*, lower case letter*, lower case character*,
    small letter*, kleinbuchstabe*, minuscule*, lettre* minuscule*, caractere* minuscule*, minuscul*,
    letra* minuscula*, caracter* en minuscula*, letter* minuscol*, minuscol*, kleine letter*, liten bokstav,
    sma bokstaver, gemen, gemener, lille bogstav, sma bogstaver, pienia kirjaimi*, pieni kirjain, pienen kirjaimen,
    pienta kirjainta, mal* liter*, mal* pismen*, kisbetu*, litera mica, litere mici, kucuk harf*, строчн* букв*,
    строчн*, маленьк* букв*, мал* літер*, букв* нижнего регистра, символ* нижнего регистра, πεζ*, πεζ* γραμμα*, 小文字,
    英小文字, 小写字母, 小寫字母, 小写, 小寫, 小寫英文字母, 소문자, 영문 소문자, 영소문자`,
  bothCases: `
    upper and lower, upper and lower case*, upper and lowercase*, upper and lower case letter*,
    upper and lowercase letter*, upper or lower case*, lower and upper case*, lower and uppercase*,
    uppercase and lower, mixed case, mixture of case*, gross und kleinbuchstabe*, gross/kleinbuchstabe*,
    klein und grossbuchstabe*, gross und kleinschreibung, store og sma bogstaver, store og sma bokstaver,
    sma og store bogstaver, sma og store bokstaver, stora och sma bokstaver, sma och stora bokstaver,
    isoja ja pienia kirjaimi*, pienia ja isoja kirjaimi*, mal* i wielk* liter*, wielk* i mal* liter*,
    mal* i duz* liter*, duz* i mal* liter*, mal* a velk* pismen*, velk* a mal* pismen*, kis es nagybetu*,
    nagy es kisbetu*, litere mari si mici, litere mici si mari, buyuk ve kucuk harf*, kucuk ve buyuk harf*,
    заглавн* и строчн* букв*, строчн* и заглавн* букв*, прописн* и строчн* букв*, велик* та мал* літер*,
    велик* і мал* літер*, hoofd en kleine letter*, hoofdletters en kleine letters, 大小写字母, 大小写, 大小寫, 大小寫英文字母, 대소문자,
    영문 대소문자, 영대소문자, 英大小文字, 大文字小文字`,
  digits: `
    number, numbers, digit, digits, numeral*, numeric, numeric character*, numeric digit*, numerical, ziffer, ziffern,
    zahl, zahlen, chiffre, chiffres, caractere* numerique*, numero, numeros, numerico*, digito*, cifra, cifras, numeri,
    cifre, numerale, algarismo*, caracter* numeric*, caratter* numeric*, cijfer*, nummer, nummers, siffra, siffror,
    siffer, sifre, tal, cifer, cislic*, cifru, numeroa, numeroita, cyfr*, cislo, cisla, cisel, szam, szamot, szamok*,
    szamjegy*, rakam*, sayi*, цифр*, числ*, αριθμ*, ψηφι*, 数字, 數字, 半角数字, 숫자`,
  specials: `
    special, specials, special character*, special char*, special symbol*, symbol, symbols, punctuation*,
    punctuation mark*, non alphanumeric, non alphanumeric character*, nonalphanumeric*, nonalphanumeric character*,
    non letter character*, sonderzeichen, satzzeichen, caractere* special*, caractere* speciaux, signe* de ponctuation,
    symbole*, caracter* especial*, caracter* especiai*, simbolo*, caractere* especiai*, caratter* special*, simboli,
    speciaal teken, speciale tekens, leesteken*, bijzonder teken, bijzondere tekens, specialtecken, specialtegn,
    spesialtegn, symboler, erikoismerk*, znak* specjaln*, specjaln* znak*, specialn* znak*, zvlastn* znak*,
    specialis karakter*, caracter* speciale, ozel karakter*, simge*, sembol*, специальн* символ*, специальн* знак*,
    спецсимвол*, спеціальн* символ*, знак* препинания, ειδικ* χαρακτηρ*, συμβολ*, 記号, 特殊文字, 特殊記号, 特殊字符, 特殊符号, 特殊符號,
    特殊字元, 符号, 符號, 标点符号, 特别字符, 특수문자, 특수기호, 특수 문자, 기호`,
  alphanumerics: `
    alphanumeric, alphanumerics, alphanumeric character*, alphanumerisch*, alphanumerique*, caractere* alphanumerique*,
    alfanumeric*, caracter* alfanumeric*, caratter* alfanumeric*, alfanumeriek*, alfanumerisk*, alfanumeryczn*,
    alfanumericke*, alfanumerik*, буквенно цифров*, αλφαριθμητικ*, 英数字, 半角英数字, 半角英数, 英数, 字母数字, 英文数字, 英數字, 영숫자`,
  spaces: `
    space, spaces, blank space*, blanks, whitespace*, white space*, leerzeichen, leerstelle*, espace, espaces, espacio,
    espacios, espacio* en blanco, spazi, spazio, espaco, espacos, espaco* em branco, spatie*, mellanslag, mellemrum,
    mellomrom, valilyon*, spacji, spacje, spacja, odstep*, mezer*, medzer*, szokoz*, spatii, spatiu*, bosluk*, пробел*,
    пробіл*, κενα, κενο, 空白, スペース, 空格, 공백, 띄어쓰기`,

  /** Stand before the number. */
  atLeast: `
    at least, no fewer than, no less than, not less than, not fewer than, not be less than, not be shorter than,
    no shorter than, a minimum of, minimum of, mindestens, wenigstens, mindestlange, au moins, pas moins de, al menos,
    por lo menos, como minimo, un minimo de, almeno, un minimo di, pelo menos, no minimo, ao menos, minstens,
    ten minste, tenminste, minst, atminstone, mindst, vahintaan, co najmniej, przynajmniej, nie mniej niz, alespon,
    nejmene, aspon, najmenej, legalabb, cel putin, en az, не менее, не меньше, минимум, хотя бы, как минимум,
    не короче, щонайменше, не менше, принаймні, τουλαχιστον, 至少, 不少于, 最少, 最低, 少なくとも, 最小, 최소, 적어도, 不低于, ≥, >=`,
  /** Stand behind it. */
  orMore: `
    or more, or longer, and more, and up, plus, oder mehr, oder langer, ou plus, o mas, o piu, ou mais, of meer,
    eller fler, eller mer, eller mere, eller flere, tai enemman, lub wiecej, nebo vice, alebo viac, vagy tobb,
    sau mai multe, veya daha fazla, или более, или больше, або більше, η περισσοτερ*, 以上, 或更多, 或以上, 이상, +`,
  /** Either. */
  minimum: `
    minimum, min, mini, minimal, minimaal, minimo, minima, minimalnie, minimalne, minimalni, minim, minimi, мин, 最短`,
  atMost: `
    at most, no more than, not more than, not be more than, no longer than, not longer than, not be longer than,
    a maximum of, maximum of, up to, not exceed, must not exceed, hochstens, hochstlange, maximallange, bis zu,
    nicht mehr als, nicht langer als, au plus, pas plus de, jusqu'a, como maximo, un maximo de, no mas de, hasta,
    al massimo, non piu di, fino a, no maximo, nao mais de, hoogstens, niet meer dan, hogst, hojst, enintaan, najwyzej,
    nie wiecej niz, nejvyse, najviac, legfeljebb, cel mult, en fazla, en cok, не более, не больше, не длиннее,
    не більше, щонайбільше, το πολυ, 最多, 不超过, 不超過, 至多, 最大, 최대, ≤, <=`,
  orLess: `or less, or fewer, oder weniger, ou moins, o menos, ou menos, o meno, 以内, 以下, 以內, 이하, 이내, まで`,
  maximum: `
    maximum, max, maxi, maximal, maximaal, massimo, maximo, maks, maksimalt, maksymalnie, maximalne, maksimum, maxim,
    макс, максимум`,
  moreThan: `
    more than, longer than, mehr als, langer als, plus de, mas de, piu di, mais de, meer dan, exceed*, depasser,
    uberschreiten, superar, superare, exceder, overstige, overschrijden, przekracza*, presahn*, превыша*, более чем,
    больше чем`,
  lessThan: `
    less than, fewer than, shorter than, weniger als, kurzer als, moins de, menos de, meno di, minder dan, under,
    менее, короче`,
  exactly: `
    exactly, genau, exactement, exactamente, esattamente, exatamente, precies, exakt, nojagtig, noyaktig, dokladnie,
    ровно`,
  between: `between, zwischen, entre, tra, compris* entre, tussen, mellan, mellem, mellom, 介于`,

  not: `
    invalid*, illegal*, ungultig*, unzulassige*, no, not, without, don't, do not, can't, cannot, mustn't, never, avoid, kein, keine, keinen, keiner, keines, nicht,
    ohne, sans, pas de, pas d', aucun, aucune, ne pas, sin, ningun*, senza, nessun*, non, sem, nao, nenhum*, geen,
    niet, zonder, utan, inte, inga, ingen, inget, uden, uten, ikke, ilman, bez, nie, zadn*, nesmi, neobsah*, nem,
    nelkul, fara, nu poate, nu trebuie, nu folosi*, nu contine, ei saa, без, не, нельзя, δεν, μην, χωρισ, οχι, 不含, 不包含,
    不能, 不得, 不可, 请勿, 請勿, 不要, 不可包含`,
  /** After "no special characters": what they don't hold for; after "any characters": like `not`. */
  except: `
    except*, other than, apart from, exclud*, ausser, ausgenommen, mit ausnahme, sauf, excepte, a l'exception, excepto,
    salvo, tranne, eccetto, exceto, behalve, uitgezonderd, forutom, utom, undtagen, unntatt, paitsi, oprocz,
    z wyjatkiem, krome, kivetel*, cu exceptia, haric, кроме, за исключением, окрім, крім, εκτοσ, 除了, 除外, 除く, 제외`,
  /** Refuse what stands before them. */
  refused: `
    not allowed, not permitted, aren't allowed, isn't allowed, are not allowed, is not allowed, not accepted,
    are not accepted, not supported, are not supported, cannot be used, can't be used, must not be used,
    may not be used, are forbidden, forbidden, prohibited, nicht erlaubt, nicht zulassig, nicht gestattet, unzulassig*,
    non autorise*, interdit*, pas autorise*, pas accepte*, no permitid*, no se permiten, no se admiten,
    no estan permitidos, non consentit*, non ammess*, non sono ammess*, non sono consentit*, nao permitid*,
    nao sao permitid*, niet toegestaan, inte tillat*, ikke tilladt, ikke tillatt, ei sallit*, eivat ole sallittu*,
    niedozwolon*, nejsou povolen*, neni povolen*, nie su povolen*, nem megengedett, nem hasznalhato*, nu sunt permise,
    icermemeli*, kullanilamaz, kullanilmamali*, не допускаются, не допускается, запрещен*, не разрешен*,
    не разрешается, заборонен*, не дозволен*, δεν επιτρεπ*, 使用できません, 使えません, 使用不可, 利用できません, 含めないでください, できません, 不允许, 不允許,
    사용할 수 없*, 사용 불가, 사용불가, 불가, 포함할 수 없*`,
  only: `
    only, solely, nur, ausschliesslich, uniquement, seulement, exclusivement, solo, solamente, unicamente, soltanto,
    apenas, somente, alleen, uitsluitend, enbart, endast, kun, vain, tylko, wylacznie, pouze, csak, kizarolag, doar,
    numai, yalnizca, sadece, только, лише, тільки, μονο, のみ, だけ, 只能, 仅限, 僅限, 仅, 만 사용, 만 가능, 만 입력`,
  /** What they speak of is allowed, not demanded. */
  optional: `
    optional*, allowed, permitted, erlaubt*, zulassig*, autorise*, permitid*, consentit*, toegestaan*, tillatna,
    tilladt*, tillatt*, dozwolon*, povolen*, разрешен*, допускаются, recommend*, we suggest, ideally, empfohlen,
    empfehlen, optionnel*, facultati*, conseille*, recommande*, recomendad*, opcional*, consigliat*, facoltativ*,
    aanbevolen, valfri*, valgfri*, opcjonaln*, 可选, 推奨, 任意, 선택`,
  start: `
    start with, starts with, begin with, begins with, starting with, start by, first character*, beginnen mit,
    beginnt mit, beginnen, commencer par, commence par, empezar con, comenzar con, empezar por, comenzar por,
    iniziare con, comecar com, comecar por, beginnen met, borja med, begynne med, begynde med, zaczynac sie od,
    начинаться с, 开头, 開頭, 先頭`,
  repeated: `
    identical, repeated, repeating, repeat, the same, same, in a row, gleiche, gleichen, identische*, hintereinander,
    wiederhol*, identique*, repete*, a la suite, iguales, repetid*, seguidos, uguali, ripetut*, identici, iguais,
    seguidas, dezelfde, herhal*, samma, upprepa*, samme, gentag*, gjentatt*, jednakow*, powtarza*, stejn*, opakuj*,
    azonos*, identice, ayni, одинаков*, повторя*, ιδιοι, ιδια, 同じ, 連続, 相同, 重复, 重複, 동일*, 반복`,
  sequence: `
    sequence*, sequential*, consecutive*, abc, abcd, sequenz*, aufeinanderfolgend*, consecutif*, suite de, consecutiv*,
    secuencia*, sequenza, sequenze, sequencia*, opeenvolgend*, последовательн*, 連番, 连续, 連續, 연속*`,
  tooLong: `
    too long, zu lang, trop long*, demasiado larg*, troppo lung*, muito long*, longa demais, te lang, for lang,
    for langt, liian pitk*, za dlugi*, zbyt dlugi*, prilis dlouh*, prilis dlh*, tul hosszu, prea lung*, cok uzun,
    слишком длинн*, занадто довг*, πολυ μεγαλ*, 長すぎ*, 过长, 太长, 過長, 太長, 너무 길*, 너무 깁*`,
  tooShort: `
    too short, zu kurz, trop court*, demasiado cort*, troppo cort*, muito curt*, curta demais, te kort, for kort,
    liian lyhy*, za krotki*, zbyt krotki*, prilis kratk*, tul rovid, prea scurt*, cok kisa, слишком коротк*,
    занадто коротк*, πολυ μικρ*, 短すぎ*, 过短, 太短, 過短, 너무 짧*`,

  /** What a text is about: the password, or another field. */
  password: `
    password*, passphrase*, passwort*, kennwort*, mot de passe, mots de passe, contrasena*, clave, senha*,
    palavra passe, wachtwoord*, losenord*, adgangskode*, passord*, salasana*, haslo, hasla, heslo, hesla, jelszo*,
    jelszav*, parola, parolei, sifre*, sifreniz*, парол*, κωδικ*, パスワード, 密码, 密碼, 口令, 비밀번호, 암호`,
  otherField: `
    username*, user name*, login name, email*, e mail*, phone*, telephone*, zip code, postal code, company name,
    first name, last name, display name, benutzername*, nutzername*, telefon*, vorname*, nachname*, nom d'utilisateur,
    pseudo, prenom, nombre de usuario, usuario, correo*, apellido*, nome utente, cognome, nome de usuario,
    gebruikersnaam, anvandarnamn, brugernavn, brukernavn, kayttajatunnus*, nazwa uzytkownika, uzivatelske jmeno,
    felhasznalonev, kullanici adi, имя пользователя, логин*, 用户名, 用戶名, 使用者名稱, ユーザー名, ユーザーid, メール*, 邮箱, 手机, 아이디, 이메일`,
  /** Between what is demanded either way. */
  or: `or, oder, ou, o, of, eller, tai, lub, nebo, alebo, vagy, sau, veya, или, або, η, または, 或, 또는`,
  /** Ends what "no" refuses. */
  but: `but, aber, sondern, mais, pero, maar, men, ale, hanem, dar, ama, но, але, αλλα`,
  /** So does this, if not right behind the "no". */
  must: `
    must, should, needs, contain, contains, include, includes, muss, mussen, enthalten, doit, doivent, contenir, debe,
    deben, contener, deve, devono, contenere, conter, devem, moet, moeten, bevatten, ska, maste, skal, musi, trebuie,
    должен, должно, должны, повинен, πρεπει`,
  /** No digit, whatever the words in it mean. */
  ignored: `
    phone number*, mobile number*, account number*, card number*, number of, a number of, customer number*,
    serial number*, numero de*, numero di*, numer telefonu, номер телефона, digit code, digit pin, special offer*,
    cover letter*, capital city, in other words, as long as, how long, no longer, plus de chance*, no problem,
    no matter, security number*`,
} as const;

export type HintWord = keyof typeof HINT_WORDS;

/** Numbers in words, where hints use them. Those that are other words elsewhere (ten, once, on, hat) are left out. */
export const HINT_NUMBERS: readonly (readonly [value: number, words: string])[] = [
  [1, `one, a, an, single, ein, eine, einen, einem, eines, einer, un, une, uno, una, um, uma, een, en, ett, et, yksi, yhden, jeden, jedna,
    jedno, jednu, jednego, jednej, jednou, egy, bir, один, одна, одну, одной, одно, одного, однієї, μια, ενα, εναν, 一, 하나`],
  [2, "two, zwei, deux, due, dois, duas, twee, tva, kaksi, dwa, dwie, dve, dva, doi, doua, iki, два, две, двух, дві, δυο, 两, 二"],
  [3, "three, drei, trois, tres, drie, kolme, trzy, harom, trei, три, трех, τρεισ, τρια, 三"],
  [4, "four, vier, quatre, cuatro, quattro, quatro, fyra, nelja, cztery, ctyri, styri, negy, patru, четыре, четырех, τεσσερισ, 四"],
  [6, "six, sechs, seis, kuusi, szesc, шесть, шести, εξι, 六"],
  [8, "eight, acht, huit, ocho, otto, oito, atta, otte, atte, kahdeksan, osiem, osm, nyolc, sekiz, восемь, восьми, οκτω, 八"],
  [10, "zehn, dix, diez, dieci, tien, kymmenen, dziesiec, deset, десять, десяти, δεκα, 十"],
  [12, "twelve, zwolf, douze, doce, dodici, doze, twaalf, tolv, dwanascie, dvanact, двенадцать, двенадцати, δωδεκα, 十二"],
  [16, "sixteen, sechzehn, seize, dieciseis, sedici"],
  [20, "twenty, zwanzig, vingt, veinte, venti, vinte, twintig, двадцать, двадцати"],
];
