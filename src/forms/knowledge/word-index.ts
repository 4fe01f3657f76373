/** Written by scripts/forms-words.mjs from field-words.ts and purpose-words.ts. Data only. */
export const WORD_INDEX = `2s'tep;
2fa;
6d'igit code;
8ا'حرف|
an'ouveauFcienEderungen speichern"9ubernehmen"dra losenord?gemeldet bleiben]iversarioVmelden>6ameB4ung>neeYniversaireVnoYoYrede!schriftPswer.teriorEtigaE3uaEtwoord.3rt.vandareB6namnBzahl/
as'enha deve|etukset"pon 8|sinar@3e@sunto/unto/
aangemeld blijven]nhef!nmelden>7 als=8voor de nieuwsbrief@
abbonati@laufdatum(melden"one ol@3aza@2ner@4z vous@3ieren@ra sua conta=re tu cuenta=rir conta=5uenta=
acceder>3i>2pt the^4erer^4o^2so>3s account>5codeG4o>2tto^count aanmaken=7nlegen=6details"6erstellen=6idB6maken=6nameB7umberB6security"eder>eito^epto^essar>3e>hternaamKquista_tivation codeGtualE4izar contrasena?2elE
adI soyadHatvedelmi^drP21P22Q2essP5 line 2Q9e2Q52QgangskodeCiIi soyadiHinizI4 soyadinizHresP3 e mailA5mailA3a de e mailA9mailA3se electroniqueA6mailA4zusatzQ
afmelden"rekenen_
againFb^eVency nameLree to^
ai deja cont}6un cont} uitat[nda nao e~8tem~
ajustes"
akceptuje^koord^tivacni kodG6y kodG3ierungscodeGtualneE2elEun saya"zeptiere^
al een account>} geregistreerd} lid} menos 6|78|amatP4 emailAegeD3 o parola|espon 8|iasBlerede bruker}7medlem}7oprettet}meno 6|58|ready a member}6have a}6on}6registered}9istered customers>6signed up}6using}ta de usuario=terar a senha?6palavra?6senha?2sE
am uitat[ount/
apartmentQelidoB5sK2lidoKodoBplication d authentification;2y now=ri un conto=tQt numberQ
arYa,ama,beitgeberLea codeOrival/
at least 6|78|erstall?tualeEualE3izar senha?ur ulang?
au moins 6|78|f dem laufenden@n no tienes~sloggen"tenticador;5ficare>th>2 codeG2enticate>9ion code;9or;6fizierungs app;
avaa tili=iso legal^
ayXarlar"
aziendaL
back to login}6sign in}n chua co~2da co}2tin@nk/ruD
bdayV
beallitasok"cenevBcome a member=driftL3jfLfattningMjelentkezem>9es>kraeftF6elseskodeG3ftaF2eftF5elseskodeGlepes>lirleDlum memiliki akun~4punya akun~4terdaftar~merkung/ni hatirla]nutzerB6konto erstellen=reits ein konto}6kunde>}6registriert>}rgabung=richt versturen{rlangganan@roepMrufMstaande klant>3tigenF6ungF9scodeG2ellen_talen_tingelser^treff/veiligingscodeG2stigF6ingscodeGzahlen_zorgadres_
biet danhBjnaamBlling_rthV3 dayW4monthX4yearY3day dayW7monthX7yearYsherigesEze ulasin{
bli medlem=iv medlem=
boletin@n de reduction/ok a demo{rnVs birakin:
brugerBukerB
buatD2 akun=3kata sandi|3password|lten@ndeslandRsca,siness nameLsqueda,y now_
byS clicking^2reating^ joining^ registering^ signing up^t losenord?tt passord?
cadastrar=5e se=5o=i dat"lleP2ing codeOmbia la password?5password?5tu contrasena?4r contrasena?6la contrasena?3o de contrasena?5password?n t access[nt log in[2idad/nviar la contrasenya?pTptcha-rd code+3holder%3month)3name%4o&4umber&3security+3verification+3year*2holder%2number&rgoMri,rta di credito&3o&2e bancaire&ssa_uta,
cc name%2umber&num&
cedula/gLgnevLl putin 8|le jmenoH3menoHllN2phoneN2ulareNlularNpTp telNrca,rrar sesion"
cgu^v^
change passphrase?9word?5your password?4password?4r le mot de passe?6mon mot de passe?aracters or more|9shown-9you see-eck in/4out/4passwordF3out_ercher,inh sach^oisirD5 un mot de passe|4ssezD8 un mot de passe|ooseD4 a new password?7password|5password|ua co tai khoan~3dang ky~
cid+dadeSkis"mPnsiyetZttaStyS2 townSudadSvilite!
claveC
cnpj/
co najmniej 8|d de verificareG2postalTdeG2 d activationG4e confirmationG6securiteG6verificationG3postalT4romo/3recuG3secretCdice clienteB5di confermaG8sicurezzaG8verificaG5fiscale/5postaleT5sconto/2go de activacionG8confirmacaoG9onfirmacionG8paisO8segurancaG9eguridadG9eguridad de la tarjeta+8verificacaoG9erificacionG6o paisO5postalTgnomKllegati>mentario/mmander_2ent/2uneSmpaniaL5eL4yL2leannoV4ment adresseQ9d adresseQ8oQ4te nameHmuneS3idadRncordo^ndiciones^7s^4oes^3tions^3zioni^nectare>4e se>5aza>nfF2ermaF2iguracion"8oes"3rmF5ation codeGng tyLnnectez vous>3xion>nsenso^nt nou=2act nameH7umberN6us{5ar{5enos{6z nous{3ttaci{2inuar conectado]2rasenaC7yaC2ul meu"rreio eletronicoA3nteE3oA3uAuntryU5 codeO3yRupon/urrielA
cpTf/
creaD2 account=3il tuo account=3profilo=3tu cuenta=3un account=6compte=5a contrasena|7password|2rD3 contrasena|5uenta=4mi cuenta=4perfil=4un compte=6a contrasena|9uenta=3e cont=2teD4 a free account=7password|6ccount=6n account=5login=5my account=5new account=9password?5one~5password|6rofile=5your account=4account=3i un cont=4on compte=7de compte=2za cont=edit card&4card&ee su cuenta=3una cuenta=2aza cont=6o parola|2rD3 mon compte=4un compte=7mot de passe|7profil=4votre compte=2zD3 un compte=7mot de passe|4votre compte=iarD3 cadastro=5onta=4senha|4uma conta=ieD2 seu cadastro=4ua conta=3uma conta=7senha|yptogramme+
csaladnevKatlakozas=c+
cuEmpleanosVpom/2n/rErentaErrency/4tEstomer nameH8umberB
cvc+n+v+v2+
da co tai khoan}ftar=gWng ki=4y=5 nhan tin@3nhap>3xuat"rse de alta=shboard"t lai mat khau?ta de nascimentoV4i nascitaV3nasteriiV3urodzeniaVte d expiration(4e naissanceV3from/3of birthV3to/2nschutz^tum narodeniaV8zeniVyW
dddOiO
de nouveauF2uevoFbit card&conectare"3nexion"2y:finicoes"4rDixe em branco:ja client>}3inregistrat}5scrit>}3membre}3un compte}2r en blanco:4vacio:je este campo:livery address_7instructions/partamentoR4ementR4ure/rzeitigesEschide cont=siredDux facteurs;2ieme prenomJvenir membre=
di dongN nuovoFaWa chiP5 emailAal codeO2ing codeO2ling codeOca.en thoaiNeu khoan^menticato[n nouFreccionP7 de correoAscount/splay name<5name<stritoRttaL
dni/
do not enter:5fill:5have an account~bVb dayW2monthX2yearYgrulaF5ma koduGgumVi mat khau?is fatores;lacz=main name#2nda di sicurezza.6segreta.micilioPn t fill:4have a~nar se d alta=2te_3ion_ng y^nt have an account~s factores;tychczasoweE
drugie imieJ
dummy:ongPy tri dang nhap]
dzienW
eb'ulten@
em'ailAailA3 updates@lekezz ram]6en]ployee id/5rLpresaL
ep'ostAostA
edit profile"
effettua il login>ternamnK5vnK
ei tilia~ko sinulla~ngeloggt bleiben]nloggen>nmalcodeG4passwortGnstellungen"nverstanden^
elegirDfelejtett jelszo[9e[fogadom^igeD3 una contrasena|lenorzo kodG
en az 6|48|derecoP6 de e mailA9 emailAdre passord?gangskodGregistrer les modifications"8z vous=rol=teL2r a strong password|5ccount>4twiceFtra>2ega_3priseLviar mensagem{9aje{2o_voyer le message{
eres nuevo~neutFstellenD
esci"cogeD2lhaD5 uma senha|cribe los caracteres-kiEqueceu[4i[tadoRte nemate~3razF
etablissementLternavnKunimiI
exclusive offers@istingE6 customer>7user}p date(2month)2year*pdate(piration(8 month)9year*3y(4 month)5year*pmonth)pyear*
facturacion_5tion_ke:le conosco{milienaamK6nameK3yKxNzer login>
fecha de caducidad(7nacimientoVedback{lhasznaloi nevB9nevBliratkozas@ltetelek^stnetzN
filter,nalizar compra_nd,ok letrehozas=2om"rmL2aL2ennameLrstI3 time~
fodelsedagV7tumVdselsdagV7toVnctionMrbli inloggad]7nlogget]4v logget]renameI2tagLrgot[rnamnI3vnI
frage.ee trial=ei lassen:
fulde navnHll nameH2nameH2standigt namnHnctieMnktionM
ga med=dePmmaltE2elEnti kata sandi?4password?taPteadressePtuadressP
geboortedatumV6jaarYbruikerBburtsdatumV9m tagW5jahrY5monatX5tagVen account~gevens onthouden]heime vraag.m andringer"meenteSnderZnereZ3oZnreZntagFschaftsbedingungen^3lechtZslachtZt email@2in touch{2started=2the latest@2updates@
ghi nho]
gia iscritto}2registrato>}2un account}ft/o hang_oi tinhZornoWris>ven nameI3nameI
gjeldendeEentaF
glemt[omt[
godkanner^dtar^od thru(ogle authenticator;
gsmN
guardar cambios"ltig bis(nWtschein/venlik koduG
haben sie bereits}e,gyja uresen:i dimenticato[2gia un account}ku,la uye~ll mig inloggad]ndleB2phoneN2yNr du allerede}5ikke~6nget konto~5redan}2redan ett}slaC2oC3 musi|usnummerPve an account}2n t registered~zte socio=
heb je al een}eft u al}rhaalF3lenFsabim"4n var mi}6yok mu~5iz var mi}8yok mu~2p ac=4olustur=slaC2oC3 pro kontroluF
hidden:en taiEnt.rlevel@
hladat,edat,
hoK tenH va tenHm thuAme page#2page#ney:norific!ofdletter|use numberPw did you hear/zz letre fiokot=2on letreD
huidigEisnummerPman-sk meg]4ig]
hyvaksyn^
ia'ccept^'gree^
iban/
id de usuarioBentifiantB9 oublie[6cadorB8rse>8te>6ez vous>
if you are human:5re human:
igenFnore this:
ihr nameH
ik ga akkoord^ke bruker~3oprettet~
ilS mio account"5profilo"ceS
image code-ieI2 i nazwiskoHposta password|5zioni"
inbox@dicatifO2rizzoP7 emailA8mailAdkobskurv_dstillinger"folettre@2rmativa^gat saya]gelogd blijven]2t konto~gresa>icia la sessio>5sesion>4r sesion>9sao>9sio>3o de sesion>loggen>4ning>8snamnB3naamBnstillinger"registrare=8ti=7eaza=schrijven=2reva se=3ibete=5irse=4e te=4ption=4vez vous=serisci unaDstallningar"3nsiL2ellingen"2itucionL5icaoL5tionLte medlem~2gritetspolicy^2rest/tra in cont>via messaggio{2tation code/3e code/
iranyitoszamT
iscriviti=7 alla newsletter@3zione=imI2 soyisimHmetF
it nhat 8|
ja'ccepte^ e cadastrado}4liente} possui} sou} tem cadastro}6onta}5uma conta}3nho conta>}4s compte}6un compte}arYbatanMhrY2gangYlanP
je cree mon compte= m abonne@3inscris=2e connecte>lenlegiElszoC4 meg egyszerF8adasa|8valtoztatasa?6odositasa?4valtoztatas?nis kelaminZste nemate~3s juz}tzigesE2t anmelden und=
jiz mate}
jmenoI3 a prijmeniH
job functionM2roleM2titleMbtitleMin=2 free=3now=3our list@3us=urW
judetR
kabul ediyorum^2patenSntonRrakter|rteninhaber%4nummer&4prufnummer+ta sandiC8 baru?2sandiCtuosoitePupunkiSydol=yit=yttajanimiB6tunnusB3oehdot^
kebijakan privasi^ep me informed@6logged in]6signed in]luar"nnungB2wortC6 andern?7vergessen[ranjang_reses,3ztnevIrtakoodiGtentuan^yword,
kiesD2 een wachtwoord|jelentkezes"mlik no/rjaudu>6 ulos"
kjonnZ
klantnummerB
kod aktywacyjnyG2franG2pocztowyT2smsG2weryfikacyjnyG2z smsGde otpG3posT3verifikasiG2ordCko nimiHm ihag mig]mmentar/morkaNnZnfirmasiFntakt aufnehmen{5a oss{2o anlegen=4eroffnen=6stellen=3nummer/2rola heslaFsar_sik_stenlos anmelden=8testen=sullar^szyk_taS
krajU2inaUeditkarte&estni jmenoIstne menoI
kullaniciBndenkonto anlegen=4nummerBrumL
kvkk^
ky tu|
la contrasena debe| password deve|at dit veld leeg:d dette felt:g et passord|2konto=hiosoitePisser vide:4z ce champ vide:kcimPmaEmna tomt:ndU2codeO2ervorwahlO3svorwahlO2nummerO2skodO3nummerOngganan@2uage/p laiFscia vuoto:4re vuoto:stK2 nameK2nameK
le mot de passe doit|ave a comment{4blank:4empty:4this blank:9field blank:9field empty:eg laten:er lassen:gal first nameI3abb 8|mbrar]3e se]tters in the image-2re d information@
license/d worden=eferadresse_ity=ne 1P32Qvraison_
localidadS4tateS5eS5ySg in>4 instead}2on>3ut"2pa>2ud"gg deg>3inn>3pa>3ut"2a in>4pa>4ut"2ing in>ginB>gon>2ut"2wanie>gradouroPoking for,senC3ordet maste|st password[3your password[
luoDo kayttajatili=2salasana|2tili=3unnus=2uusi tili=pa[2 kata sandi[3password[
mi'nscrire= cuenta" perfil"astoSddleJejscowoscSesiacXjn account"n konto"2side"ndestens 6|98|2st 8|nha conta"nimaal 8|4l 6|68|3o 8|3um 6|68|nst 8|3ens 8|nuscule|tglied werden=6snameB8ummerBtt konto"
ma bao ve- kiem tra- otpG xac nhanG5thucGaUak eenD6 account=7profiel=7wachtwoord|andXilA2 addressA2adresA2ing addressP6list@iuscola|4ula|juscule|ke aDm ucet}nadXntener sesion]3r conectado]5sessao]r regisztralt}2tag}2van fiokod}radjak bejelentkezve]suk>sz juz konto}3konto}t khauC6 moi?tchFte jiz ucet}3uz ucet}tkapuhelinN2hauCyuscula|
mdpC
me connecter>g nem~3incs~gegyszerF2rositesFin konto"jlAlAllemnavnJ2omnavnJmber idB5numberBmoriser]ndaftar=noI2 a priezviskoHnsagem/3je/rken]sXsaj gonder{seXssage/4gio/stoSu perfil"vcutE
mfa;
mm yy(
mnameJ
mo tai khoan=bielN2lNdifica la password?7password?6r contrasena?6tion du mot de passe?4er le mot de passe?7mon mot de passe?iDisXj ucet"je konto"n compte"2profil"natXnthXradaPt de passeC9e oublie[tdepasseCthers maiden.vilN
mr mrs!
msisdnN
mudar senha?ista minut]j ucet"nicipioSst be at least|3contain|
my account"
naamHchnameK2richt/7 senden{cimientoVissanceVmaH2 akunB3belakangK3depanI3lengkapH3penggunaB3tengahJmeH2 on card%2oncard%mnHo possui~3reencha:2tem conta~6uma conta~piste nam{3z do nas{scimentoV3taVstaveni"tionU4al id/vaerendeEvnHzioneUzwa firmyL4uzytkownikaB2iskoK
ne pas remplir:ed an account~3help signing[em contact op{garaUjmene 8|mZmate jeste~5ucet~uDu bei~2hier=~uesD3 kennwort?5onto=4passwort?ukunde=vHvyplnujte:wDw account=2customer=2here~2password?2to~2user=waccount=ws and offers@2letter/@wuser=
ngay sinhV
nhac laiFan tin@ap laiFo mat khau]
nicht ausfullen:ckB2 name<2nameB<e masz jeszcze~7konta~2pamietam[9sz[3osiadasz~2wylogowuj]4pelniaj:et invullen:euwD3 account=4bij~4wachtwoord?3e klant=3sbrief@f/miH2merkkiBncs fiokod~4meg fiokod~
no account~ cerrar sesion] estas registrado~ hpN rellenar: t has registrat~2ens compte~6un compte~2ienes cuenta~8una cuenta~ch einmalF3kein~3nicht registriert~2malsFg geen account~7lid~2niet geregistreerd~gmaalsFmKm completH2d usuariB5tilisateurB3e compteB5familleK2et prenomH2i cognomsHmbreHI4 de usuarioBmeI2 completoH3de usuarioB7tilizadorB3e cognomeH5sobrenomeH3utenteB2utenteBminativoHmor hpN4ponselN4teleponNn compilare:2hai ancora~6un account~2sei ancora~6registrato~t a member~4robot-2registered~2yet~te/tify me@uDuaDuveauD5 client=6mot de passe?6sur~3lleDvaD2 conta=7rasenya?3senha?2menteFveD2 heslo?voD2 por aqui~3usuario=vyD2 ucet=weD2 haslo?3konto=wyD2 uzytkownik~
nr telefonuN
nu ai cont~4inca~4un cont~evaD3 contrasena?5uenta=2oD3 usuario=lstil adgangskode?mar de telefonNmber of/meK2 completH3de familieK6utilizatorB3si prenumeH2r telefonuN3o carta&6lientB5de carte&9lienteB8tarjeta&9elefonoN9elephoneN6i carta&8telefonoN6o cartao&ovaD3 password?3menteF2oD3 cliente=4utente=tzernameB2ungsbedingungen^vaerendeE2randeE
nyD adgangskode? bruger~4ker= har~2er~ kode?2und=hedsbrev@2tsbrev@kyinenEtDt kodeord?2password?ttD2 konto=3losenord?3passord?
obecS2neEjednavka_2t/lidat[novit heslo?
occupationMhrana osobnich^upacaoM4ionM
odber novinek@ebirat@eme_eslat zpravu{hlasit"oberat@
offscreen:
oggetto/
okudum^
oldEetko jo}usturDvidado[4ste[3e mi[3o[
oma tili"
onay koduG2laFe timeGko sinulla jo}thoud mij]
open an account=nieuwFpna konto=prettD5 bruker=6en konto=6konto=retD3 adgangskode|4bruger=4dig=4en konto=4konto=4ny=4profil=
orasSder id/4number/4summary_dine_gLganisaatioL6siL7jonL6tieL8onL4zacaoL7eL7ionL7jaL6tionLiginalEszagUtS
osoiteP
otpGp codeGra vezFurum ac>4u acik tut]6kapat"
oublie[dEdeEvrez un compte=2ir un compte=
over 18^2ovaci kodG
pa nyttFeseUgamento_2r_iement_ikkakuntaSisUlauta salasana?2vra passeC5passeCmatovat]n&nier_nstwoUrametres"rolaC4 degistir?5noua?5uitata[4mi unuttum[rrain/rtita iva/s de compte~2encore client~9de compte~9inscrit~9membre~ssC22F2codeC6 sentG2ordC2phraseC3ort/2wdC3ordC6 dimenticata[7help[7must|7requirements|9set?7should|8trength|62F6change?8eckF5tC6 aktualisieren?8ndern?7erstellen|7festlegen?|7muss|7speichern?7vergeben|9rgessen[7wahlen|7zuruckgesetzt?9rucksetzen?6starke|tronymeKy now_yment_ysU
pedido_kerjaanMlne imieHlo menos 6|98|mbayaran_ncarian,ndaftaran=ngaturan"2gunaBrgunta secreta.rsonal information"4liche daten"4nummerVrusahaanLsquisa,t.
phoneN3 codeO6untryO4prefixO3codeO
pick aD4 password|sta.
plaatsSace order_ecZzT
poblacionScztaAdmienky^3nky^hlaviZlitica de confidentialitate^9 privacidad^4que de confidentialite^3yka prywatnosci^nownieFrtableNsiadasz konto}2tionMst codeT5mment{2a elettronicaA4koduT3l codeT4codeT2codeT2eM2inumeroT3toimipaikkaS2leitzahlT2nummerT2ortS2stedStvrdenieF4teF3zeniFtwierdzFuzivatelske menoBvodneEwtorzFzostan zalogowany]5w puste:
precedenteEefectureR3rences"4red nameI2ijoO3ssoO3x!egunta de seguridad.7secreta.enomI4 et nomH2umeI5rera@esentEezdivkaBice/iezviskoKihlaseni>5it>5ovaci jmenoB9ie menoBijmeniKimeiro nomeI3r apellidoK5nombreIivacy^ocurar,ofesionM4sionM2il bearbeiten"5erstellen=4e name<3ssaoMomo/ovinceR5iaR6eR4siRufziffer+zypomnij haslo[
pscTeudoBwCwdC
puestoMhelinNrchase_
pwCdCd2F
pysy kirjautuneena]
q ,
qualificaMan huyenS2tidade/4ta/5e/5y/en[2 mat khau[ero me cadastrar=2y,estion.oc giaU
ragione socialeLison socialeLmai conectat]zon socialL
re enterF typeFal nameH2nameHcapitoN3tcha-ceba novidades@cherche,2nungsadresse_copiez-2rda m]5r]2ver[cuerdame]2pera password[6r contrasena[8senha?[dan medlem}definir senha?digiteFenterFferral/g=giE2onR2star=4e se=5r=4ra=5e se=6er=6r=6se=5iere=8ung=5o=3ztracio=7las=8j=8ok=gulamin^imposta?ingresaF2itialiser?2serisciFjestracja=5uj=kisteroidu=9y=8nti=member me]8y]7this device]7user]6me]minder.peatF2taF3eixF4rF4zF3irFpitaF3eFponse.quest a demo{8quote{7ccess=scrieFset password?[4your password?3eaza parola?3password?sidenzaPsposta.2uesta.ssaisirF6ssezFsta connesso]3blecer?2er connecte]tapezFtrieve password[turn to login}4ing customer>typeF
ricerca,cordami]mani collegato]petereF3iFsposta.
roepnaamIkYleMuting/
ruaPePfnameI2ummerNmuzBoloM
sa'bonner@at iniEhkopostiAir"kerhetskodGlasanaClutation!lva modifiche"3r alteracoes"ndiCve changes"3password?3username]
se'nregistrer= connecter> deconnecter" souvenir]arch,condF4 factor;5nameJcret answer.5question.curity answer.7check-8odeG9de on card+7image-7question.gundo apellidoK6nombreJhirSi gia}2nuovo~kali lagiF2rangEnd enquiry{3message{nhaCpet_rial/ssoZt aD3 new password?4password|2new password?2password?|2yourDtari"tel ulang?ttings"tuju^u nomeHxZxeZxoZ
si'dentifier>'nscrire=cherheitsabfrage-9codeG9frage.freC3 belirle|4degistir?4olustur|4sifirla?4yenile?3mi degistir?6unuttum[3niz en|gn in>5 instead}3on>4ut"3up=5 for emails@9 news@9 our@2in>2on>3ut"2up=mdikiEmpan perubahan"rketLsaankirjautuminen>te address#
scadenza(egliD4 una password|himba parola?5re parola?hon ein konto}4mitglied}4registriert}2olLhrijf je in@reen nameB<4nameB<
sdtN
shipping_
skapaD3 ett konto=8losenord|4konto=icka meddelande{ift adgangskode?4kode?ontaktuj{
sms codeG
so dien thoaiNbrenomeKcial security/2etaL4eLg,k,kakPprannomeBucasneEuhlasim^uvenir de moi]yadKyisimKzlesme^
spam-ara andringar"edizione_itznameBolecnostL2ocnostL
ssn/
stadS2tSanowiskoMareE2t free=4trial=4your trial=atU2eR2oUavajiciEay in touch@3logged in]3signed in]3updated@ellungMeuernummer/imme zu^raatP2daP2ssePreetProng password|udent id/worz konto=
subject/bscrever@4ibe@5ption@2krybuj@burbScasneEchbegriff,2e,dah memiliki akun}4punya akun}4terdaftar}hlasim^iteQjet/kunimiK2puoliZnt de acord^r nameKrelArnameKscribete@5irse@4pcion@
syarat^ntymaaikaV5paivaV
szervezetLukaj,uletesi datumV8idoV
tagWi khoanB7 cua toi"nggal lahirVo mat khauD|2tai khoan=raUrjeta&x/
tc kimlik/
team nameLcken|krarFlNlefonN4onN2movelN2phoneN3onN3ulesSljes nevHnIn cong tyL2dang nhapB4y duH3emJ2lotJ2nguoi dungB2tai khoanBrmeni^2ini^4os^2os^2s^tap masuk]xt in the image-
tham gia ngay=anh phoS4toan_4vien moi=ay doi mat khau?u dien tuA
tietosuoja^l kassen_laa@lbakestill passord?ll kassan_lmeld=m,m kiem,me zone/2zone/ne ma minte]nhR2 thanhRtelM!tle!tolare della carta%tulaire%4r%
to chucLdavia no~egangscodeCevoegingQi thieu|istaFpic/tp;wnS
tracking/atamiento!ocar senha?ouble logging[6signing in[
tunnusBssenvoegselJ
tweede naamJo factor;2step;ofactor;
type the characters-
ubah kata sandi?
ucretsiz kaydol=
ufR
uidBtloggen"
ujD fiok= jelszo?raF
ulangFicaP2ePkeUozit zmeny"timo nomeK
unameBete=isciti=it numberQlock>ohditko[2tuiko[4nut salasana[ternehmenLuttum[
update password?prepaF
url#
userB2 agreement^3idB3nameB2idB2nameBtaw haslo?|3ienia"uarioB
utcaPenteBilisateurB3zadorB5torBonevIworzD4 haslo|5konto=
uudelleenF2staanFsiD2 kayttaja~3salasana?tiskirje@
uw naamH
uye adiB2degil~2girisi>2misiniz}2ol=elik=
uz mam ucet}3te}ivatelBytkownikB
vaelgD3 en adgangskode|hintaan 8|hvistaF5uskoodiGihda salasana?lasszon jelszot|lid thru(3ade(2tseD5 salasana|ljD2 ett losenord|n mar fiokod}nhaErosSrukorg_t/
vecchiaE4oEcheEjPlgD2 et passord|ncimiento(rgebenD3ssen[3ten[rificaF6tiecodeG8on codeG9ncodeG4eringskodG4zierungscodeG3yFrjaardagVzeteknevK
viaPgenteElkar^lleS2kor^rksomhedLsuallyhidden:
voiePlledige naamH2standiger nameHornaamI2waarden^r und nachnameHrnameIrwahlOucher/us avez deja}3etes deja}
vuelva aF3e aF
vyhledat,tvorit konto=7ucet=4teD6 heslo|7si ucet=
wachtwoordC8 aanmaken|9herstellen?9moet|9resetten?9veranderen?9vergeten[9wijzigen?hlen sieD
wdhF
web site#bsite#ekly digest@lcome back>rkgeverL
whatsappN
wiederholenF7ungFjzigingen opslaan"
wohnortS2sitzlandUjewodztwoRonplaatsSrd lid=rkplaceL2space nameL
wunschD
wybierzD5 haslo|loguj"razam^slij wiadomosc{szukaj,
xac nhanF
ya eres}2stas registrado} tengo cuenta>}7una}2iene una cuenta}6s cuenta}8una cuenta}
yearY2 of birthY2s old^niD2 hesap=3sifre?3uyelik=2denF
yilYneleF
your message{3nameH4ew password|
yritysLkeM
zabudli[3nute heslo[kladam konto=5nie konta=loguj>2z konto=3it ucet=mowienie_pamatat]5ovat]3ietaj]pisz sie=5zmiany"plac_pomenute[3neli[4ialem[6ne[registrovat=7ujte=2jestrowac=7uj=ten hesabiniz}4uye}
zeichen eingeben-6lang|meU
zgoda^
zipTp codeT2postalTpcodeT
zmena hesla?2it heslo?iana hasla?ien haslo?
znakow|ovaF2uF
zoek,2en,pakujteFstat prihlaseny]
zresetuj haslo?
zugangscodeC5daten vergessen[5nummerBnameKr kasse_ruck zur anmeldung}stat prihlaseny]
zvolteD4 heslo|
zwei faktor;2ter faktor;6vornameJ
αλλαγη κωδικου?2ξε κωδικο?
αναζητηση,
αποδεχομαι^1μνημονευση]1συνδεση"
γινε μελος=
δεν εχεις~5τε~
δημιουργησε λογαριασμο=8τε κωδικο|6ιαD8 λογαριασμου=9νεου λογαριασμου=
διατηρηση συνδεσης]ευθυνσηP7 emailA
εγγραφειτε=4η=
εισοδος>1τε ηδη}
ενημερωτικο δελτιο@
επαληθευσηF1ναληψηF3φορα κωδικου?ιβεβαιωσεF8ηF1θετοK1χειρησηLωνυμιαL4οK
εταιρειαL
εχεις ηδη}1τε ηδη}
ηλ ταχυδρομειοAεκτρονικο ταχυδρομειοA
ημερομηνια γεννησηςV
κινητοN
κωδικοςC5 επαληθευσηςG8ιβεβαιωσηςG
να με θυμασαι]
νεοD1ςD2 κωδικος?3χρηστης=~
ξαναF
ξεχασα[
οδοςP
ονομαI3 χρηστηB3τεπωνυμοH
οροι^
παλιοςE
πληρες ονομαH
ποληS
ρυθμισεις"
συμφωνω^νδεθειτε>3ση>4ου>1θηματικοC
τκ'T
ταχυδρομικος κωδικαςT
τηλεφωνοN
τουλαχιστον 8|
τρεχωνE
υπαρχωνEενθυμιση κωδικου[
χρηστηςB
χωραU
ψευδωνυμοB
авторизация>7ія>5оваться>
адресP
аутентификатор;
ваше имяH
введите код-
вже зареєстровані}2маєте}2є акаунт}
виити"
воидите>1ти>сстановить[9ь пароль?7ление пароля?
впервые~
вулицяP
вход>2 в>ід>2 до>
выити"ход"
відновити пароль[4лення пароля?
годYродS
дата народженняV3рожденияV
двухфакторн;
деиствующииEньW2 рожденияV
должностьMставка_
ел поштаAектронна поштаA7оі поштиA
емеилA
есть аккаунт}
еще не зарегистрированы~4т аккаунта~2разF
забули[1ыли[вести=даите пароль|2ть новыи пароль?пам ятати]1омнить]регистрироваться=9уитесь=2єструватись=9тися=
згоден^
зміна пароля?2ити пароль?
изменение пароля?3ить пароль?
имеилAяI1 и фамилияH2пользователяB
индексTн/
искать,
капча-
код из письмаG5смсG2подтвержденияG3ідтвердженняG2с картинки-3траныOмментарии/1панияL4іяLнтрольныи вопрос.ристувачB
краиR1інаU
личныи кабинет"
логинB1інB
месяцX
минимум 6|68|
мобильныиN1ільнииNи профиль"
міи профіль"стоS
надіслати повідомлення{звание компанииLити,лаштування"помнить пароль[селенныи пунктS1троики"
не виходити]2ыходить] заполняите:3регистрированы~ менее 6|78|4ше 8| помню[має акаунта~т аккаунта~2учетнои~
никB1неимB
новаяD1ииD3 пароль?1огоD1ыиD3 пароль?5ользователь=мер карты&4телефонаN9онуN
нікнеимB
областьRратная связь{
оплата_
организацияL3ізаціяL
оставаться в системе]3ьте пустым:7это поле:
ответ.крыть счет=править сообщение{чествоJ
оформить заказ_
парольC4 должен|3яC
персональных данных^
по батьковіJвне ім яH1торFгоджуюсь^дписаться@4ка@1твердитеF5ждениеFиск,лZ1итикои^1ное имяH1ьзовательB1ітика^точнииEчтаA2овыи индексTштаA1ук,
прежнииEидумаитеD8 пароль|1нимаю^1соединиться=1єднатися=оверочныи кодG1мокод/1фессияMізвищеK6 та ім яH
псевдонимB
пібHдписатися@4ка@2риємствоL1твердженняF6ітьF
рассылка@5у@
регионR2страции=8я=5ируитесь=єстрація=4уитеся=
розсилка@
сброс пароля?
секретныи вопрос.
символов|4ы с картинки-
смена пароля?2ить пароль?
согласен^3шаюсь^4ение^здаитеD6 аккаунт=7пароль|3ние аккаунта=7учетнои записи=3ть аккаунт=6профиль=6учетную запись=общение/хранить изменения"
старииE2огоE2ыиE1тьZворити акаунт=7обліковии=7профіль=3ітьD6 пароль|ранаU
текст с картинки-1ущегоE3ииEлN1ефонNма/
увіидіть>2ти>
уже есть аккаунт}7учетная}2зарегистрированные}9трированы}2с нами}
улицаP
умови^
условия^
учреждениеL
фи' оHоH
фамилияK
чужои компьютер]
ще не зареєстровані~3має~ разF
щонаименше 8|
эл почтаAектронная почтаA7ои почтыA
ім яI2 користувачаBяI
індексT
אימותF1יילAן לך חשבון~פוס סיסמה?שורF
ארגוןLץU
בחרD1 סיסמה|
דוא לA1לA1ר אלקטרוניA
הגדרות"
החלפת סיסמה?שבון שלי"
היכנס>רשם=
הצטרף=
הרשם=1מה=3 לניוזלטר@
השאר מחובר]
התחבר>נתק"
וידואF
זכור אותי]
חברהL
חדשD1הD
חזורF
חיפוש,
חפש,
טלפוןN
יצירת חשבון=
יש לך חשבון}ובSנהE
כבר חבר}2יש לך חשבון}2רשום}
כינויB
כניסה>
כתובתP
להרשמה=
לפחות 6|48|
מגדרZ
מדינהU2יות^
מיילAןZקודT
מסכים^
משתמשB3 חדש~
נוכחיתE
ניוזלטר@ידN
סיסמאC2הC3 חדשה?2תC
סלולריN
עדיין לא רשום~
עוד לא~
עירS
פלאפוןN
פתיחת חשבון=
צור חשבון=2סיסמה|
קוד אימותG2חד פעמיG
רחובP
שובF
שינוי סיסמה?
שכחת[2י[
שםH החברהL מלאH2שפחהK3תמשB פרטיI
תאריך לידהV
תנאי^
ابحث,
احرف على|
اختر كلمة|
ادرسP
استانRم الدخولB4شركةL4عايلةK4مستخدمB
اشتراک@2ك@3 الان=
اعادةF3 تعيين?
الاسمH3 الاخيرK7ولI1عدادات"1يميلAبريد الالكترونيA1قاء متصلا]1لدUتسجيل=جديدةD1نسZ1والNحاليةEدفع_1ولةUرقم السريC1مز البريديTشارعP1ركةL2وط^عنوانPقديمةEكنيةKلقبKمحمولN1دينةS1ستخدمB1وبايلN2سسةLنشرة@1وعZهاتفN
انتخابDشاء=1ي حساب=3كلمة|ضم=
اوافق^
ايميلA
ایجاد حساب=میلA
بازیابی رمز?
بحث,
بريدA
به خاطر بسپار]
تاريخ الميلادV1یخ تولدVكيدFییدF
تذكرني]
تسجيل الخروج"6دخول>4جديد=4حساب=
تغيير كلمة?ییر رمز?
تلفنN2 همراهN
تنظیمات"
تکرارF
ثبت نام=5 نکرده~
جديدD2ةDیدD
جستجو,
جنسیتZ
حداقل|
حساب جديد=5ید=3من"3کاربری دارید}9 ندارید~2ي"
خبرنامه@
خروج"
دخول>
دوبارهF
رایانامهA
رقم الجوالN4هاتفN
رمزC1 التاكيدG5حققG5فعيلG2عبورC6 انتخاب|7جدید?
ساخت حساب=زمانL
سجل الان=4دخول>2مجانا=
سلة_
سياسة الخصوصية^
شرکتL
شماره موبایلN4همراهN
شهرS
عضو بالفعل}2جديد~2نیستید~1یت=
على الاقل|
فراموش[
فعلیE
قبلا ثبت نام}3عضو}1یE
قوانین^
كلمة السرC5مرورC3مرورC7 جديدة?
كود التفعيلG
لا تملك حساب~
لديك حساب}
ليس لديك حساب~
مجددF
مرا به خاطر]ة اخرىF
مستخدم جديد~
مقررات^
موافقم^بایلN
می پذیرم^
نامI1 خانوادگیK2نویسی=2و نام خانوادگیH2کاربریB4ملH
نسيت[2 كلمة[
نشانیP
هل لديك حساب} نسيت[
هنوز ثبت~
وارد شوید>
ورود>
پست الکترونیکA
کاربرB
کد ارسالG2منیتی- تاییدG2صویر- فعال سازیG پستیT
کشورU
کلمه عبورC
گذرواژهC
คนหา,
จงหวดR
จดจา]
จาฉน]
ชอI นามสกลHจรงIผใชBเลนB
ตงคา"รหสD3ผาน|6ใหม?
ทอยP
นามสกลK
นโยบาย^
บรษทL
ปจจบนE
ประเทศU
ผใชงานB
มบญชอยแลว}
มอถอN
ยงไมมบญช~2เปนสมาชก~
ยนยนF
ยอมรบ^
รบขาวสาร@
รหสผานC4ใหม?1ยนยนG1ไปรษณยT
รเซตรหสผาน?
ลงทะเบยน=
ลม[
ลอกอน>
วนเกดV1ดอนปเกดV
สมคร=
สรางบญช=
หนวยงานL
อกครงF
องคกรL
อยางนอย 8|
ออกจากระบบ"
อเมลA
เกาE
เขาสระบบ>
เงอนไข^
เดมE
เบอรโทรN
เปดบญช=นสมาชกแลว}ลยนรหสผาน?
เพศZ
โทรศพทN
ใหมD
お問い合わせ/{
お客様番号B
お支払い_
すてにアカウント}1登録}
せいK
はしめて~
また登録~
めいI
もう一度F
アカウントidB3の作成=3をお持ちてない~7の}4作成=3作成=3名B3情報"3新規=
カート番号&
クーホン/
サインアッフ=1イン>
セイK
ニックネームB
ニュースレター@
ハスワートC3の変更?4設定|3を作成|4再設定?4変更?4設定|3再設定?3変更?
フライハシーホリシー^
マイヘーシ"
マンションQ
メイI
メルマカ@
メールA1マカシン@
ユーサidB1ーidB2名B1名B
ロクアウト"イン>2idB2状態を保持]オン>
ワンタイムG
下单_
下次自动]
两步验证;
个人中心"
个字符|
二段階認証;
今のE
付款_
以前のE
件名/
企业L
企業名L
优惠码/
会員idBになる=の方}番号B登録かお済みてない~
会社L
位以上|
位密码|
住所P
使用者代號B1名稱B
保持する]登入]1录]
信箱A
修改密码?1碼?
入会=
全名H
兩步驟驗證;
公司L
再入力F
再度F
再次F
再設定?
再輸入F
再输入F
出生年月V
创建D密码|帐号=您的=账号=1户=
初めて~
利用登録=
創建帳戶=1號=您的=
加入會員=
动态码G
勤務先L
区号O
半角英数|
协议^
单位L
原密码E碼E
口令C
同意^
名 I
名漢'字I
名前H
名字HI
名稱H
国 U
国名U
国家U代码O
图形验证码-
图片验证-
國家U
國碼O
圖形驗證-
地址P
城市S
备注/
姓 K
姓名H
姓氏K
学校L
安全问题.
密保问题.
密码C
密碼C提示.
州 R
已是会员}
已有帐号}1户}帳號}账号}1户}
已经有账号}注册}
已註冊}
市 S
市区町村S
市町村S
希望D
帐号B
帳戶設定"
帳號B
年 Y
建物名Q
建立帳戶=1號=
开户=
当前E密码E
役職M
忘れ[
忘記[
忘记[
性別Z
性别Z
手机N号N
手機N
找回密码[
推荐人/
搜寻,
搜尋,
搜索,
携帯N
支付_
文字以上|
新しいD1ハスワート?
新密码D碼D
新用户=
新規D会員=作成=登録はこちら~
既に登録}
日 W
旧 E
旧密码E
旧的E
昵称B
暗証番号C
暱稱B
更改密码?1碼?
月 X
有効期限(
机构L
条款^
查询,
校验码G
條款^
検索,
機構L
次回から]
氏名H
沒有帳號~
没有帐号~账号~1户~
法人名L
注册=
注文_
無料て始める=
現在のE
現有E
生年月日V
生日V
用戶名B
用户idB名B
申請帳號=
电子邮件A
电话N
电邮A
町名P
画像の文字-認証-
留言{
番地P
登入>
登出"
登录>名B
登録=するD
登陆>
目前E
省 R
省份R
看不清-
短信验证G
确认F
確認FコートG
立即加入=
答え.
答案.
組織L
结算_
职位M
职务M
联系人H我们{
職業M
職稱M
自动登录]
自動的にロクイン]
至少06|08|
舊密碼E
苗字K
英数字|
街道P
規約^
訂閱@
記住帳號]我]
記憶]
設定"するD密碼D|
註冊=
認証アフリ;コートG番号G
認證碼G
變更密碼?
订阅@
记住我]
设定"密码|
设置D"密码|新密码?
请设置|
質問.
購入_
購読@
账号B
账户B
身份证/验证器;
还没有帐号~1账号~
退出"
送信する{
通行码C
邀请码/
還沒有~
邮件地址A
邮政编码T
邮箱A
邮编T
郵便番号T
郵箱A
郵遞區號T
都道府県R
配送_
重复F
重新F輸入F输入F
重置密码?
重設?
隐私政策^
隱私^
電子報@郵件A
電話N
電郵A
驗證碼G
验证码G
가입=
개인정보^
검색,
결제_
계정 만들기= 생성=이 없~2있으신가요}
구독@
국가U
기관L
기억]
기업명L
기존E
나라U
년 Y
뉴스레터@
닉네임B
다시F
답변.
도시S
동의^
로그아웃"인>1 상태 유지]2유지]
마이페이지"
만들기D
메일A
문의{
별명B
보안문자-
비밀번호C2 변경?3설정|3수정?3재설정?2를 설정|4잊[
사용자 이름B1명B
상세주소Q
새 D
새비'밀번호?
새로운D
생년월일V
생일V
설정"
성 K
성명H
성별Z
성함H
소속L
시 S
시작하기=
신규D
아이디B1 저장]
아직 회원이~
암호C
약관^
연도Y
연락처N
우편번호T
월 X
이름HI
이미 계정} 회원}
이상 입력|
이전E
인증 코드G번호G코드G
일 W
자이'상|
자동 로그인]등록방지-
장바구니_
재입력F
재확인F
전화N
주소P
직급M
직업M
직책M
질문.
찾기[
패스워드C
핸드폰N
현재E
확인F
회사L
회원 idB 등록=이 아니~
휴대폰N`;
