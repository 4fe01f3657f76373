/** Written by scripts/forms-words.mjs from field-words.ts and purpose-words.ts. Data only. */
export const WORD_INDEX = `2s'tep;
2fa;
6d'igit code;
8ا'حرف|
an'ouveauFcienEderungen speichern"'9ubernehmen"dra losenord?gemeldet bleiben]iversarioVmelden>'6ameB'4ung>neeYniversaireVnoYoYrede!schriftPswer.teriorEtigaE'3uaEtwoord.'3rt.vandareB'6namnBzahl/
as'enha deve|etukset"pon 8|sinar@'3e@sunto/unto/
aangemeld blijven]nhef!nmelden>'7 als='8voor de nieuwsbrief@
abbonati@laufdatum(melden"one ol@'3aza@onner@'4z vous@'3ieren@ra sua conta=re tu cuenta=rir conta='5uenta=
acceder>'3i>cept the^'4erer^'4o^ceso>'3s account>'5codeG'4o>cetto^count aanmaken='7nlegen='6details"'6erstellen='6idB'6maken='6nameB'7umberB'6security"eder>eito^epto^essar>'3e>hternaamKquista_tivation codeGtualE'4izar contrasena?tuelE
adI soyadHatvedelmi^drPdr1Pdr2QdressP'5 line 2Q'9e2Q'52QgangskodeCiIi soyadiHinizI'4 soyadinizHresP'3 e mailA'5mailA'3a de e mailA'9mailA'3se electroniqueA'6mailA'4zusatzQ
afmelden"rekenen_
againFb^eVency nameLree to^
ai deja cont}'6un cont} uitat[nda nao e~'8tem~
ajustes"
akceptuje^koord^tivacni kodG'6y kodG'3ierungscodeGtualneEtuelEun saya"zeptiere^
al een account>} geregistreerd} lid} menos 6|'78|amatP'4 emailAegeD'3 o parola|espon 8|iasBlerede bruker}'7medlem}'7oprettet}meno 6|'58|ready a member}'6have a}'6on}'6registered}'9istered customers>'6signed up}'6using}ta de usuario=terar a senha?'6palavra?'6senha?tesE
am uitat[ount/
apartmentQelidoB'5sKellidoKodoBplication d authentification;ply now=ri un conto=tQt numberQ
arYa,ama,beitgeberLea codeOrival/
at least 6|'78|erstall?tualeEualE'3izar senha?ur ulang?
au moins 6|'78|f dem laufenden@n no tienes~sloggen"tenticador;'5ficare>th>th codeGthenticate>'9ion code;'9or;'6fizierungs app;
avaa tili=iso legal^
ayXarlar"
aziendaL
back to login}'6sign in}n chua co~n da co}n tin@nk/ruD
bdayV
beallitasok"cenevBcome a member=driftL'3jfLfattningMjelentkezem>'9es>kraeftF'6elseskodeG'3ftaFkreftF'5elseskodeGlepes>lirleDlum memiliki akun~'4punya akun~'4terdaftar~merkung/ni hatirla]nutzerB'6konto erstellen=reits ein konto}'6kunde>}'6registriert>}rgabung=richt versturen{rlangganan@roepMrufMstaande klant>'3tigenF'6ungF'9scodeGstellen_talen_tingelser^treff/veiligingscodeGvestigF'6ingscodeGzahlen_zorgadres_
biet danhBjnaamBlling_rthV'3 dayW'4monthX'4yearY'3day dayW'7monthX'7yearYsherigesEze ulasin{
bli medlem=iv medlem=
boletin@n de reduction/ok a demo{rnVs birakin:
brugerBukerB
buatDat akun='3kata sandi|'3password|lten@ndeslandRsca,siness nameLsqueda,y now_
byS clicking^ creating^ joining^ registering^ signing up^t losenord?tt passord?
cadastrar='5e se='5o=i dat"llePlling codeOmbia la password?'5password?'5tu contrasena?'4r contrasena?'6la contrasena?'3o de contrasena?'5password?n t access[nt log in[ntidad/nviar la contrasenya?pTptcha-rd code+'3holder%'3month)'3name%'4o&'4umber&'3security+'3verification+'3year*rdholder%rdnumber&rgoMri,rta di credito&'3o&rte bancaire&ssa_uta,
cc name% number&num&
cedula/gLgnevLl putin 8|le jmenoH'3menoHllNllphoneNllulareNlularNpTp telNrca,rrar sesion"
cgu^v^
change passphrase?'9word?'5your password?'4password?'4r le mot de passe?'6mon mot de passe?aracters or more|'9shown-'9you see-eck in/'4out/'4passwordF'3out_ercher,inh sach^oisirD'5 un mot de passe|'4ssezD'8 un mot de passe|ooseD'4 a new password?'7password|'5password|ua co tai khoan~'3dang ky~
cid+dadeSkis"mPnsiyetZttaStySty townSudadSvilite!
claveC
cnpj/
co najmniej 8|d de verificareGd postalTdeGde d activationG'4e confirmationG'6securiteG'6verificationG'3postalT'4romo/'3recuG'3secretCdice clienteB'5di confermaG'8sicurezzaG'8verificaG'5fiscale/'5postaleT'5sconto/digo de activacionG'8confirmacaoG'9onfirmacionG'8paisO'8segurancaG'9eguridadG'9eguridad de la tarjeta+'8verificacaoG'9erificacionG'6o paisO'5postalTgnomKllegati>mentario/mmander_mment/mmuneSmpaniaL'5eL'4yLmpleannoV'4ment adresseQ'9d adresseQ'8oQ'4te nameHmuneS'3idadRncordo^ndiciones^'7s^'4oes^'3tions^'3zioni^nectare>'4e se>'5aza>nfFnfermaFnfiguracion"'8oes"'3rmF'5ation codeGng tyLnnectez vous>'3xion>nsenso^nt nou=ntact nameH'7umberN'6us{'5ar{'5enos{'6z nous{'3ttaci{ntinuar conectado]ntrasenaC'7yaCntul meu"rreio eletronicoA'3nteE'3oA'3uAuntryU'5 codeO'3yRupon/urrielA
cpTf/
creaDea account='3il tuo account='3profilo='3tu cuenta='3un account='6compte='5a contrasena|'7password|earD'3 contrasena|'5uenta='4mi cuenta='4perfil='4un compte='6a contrasena|'9uenta='3e cont=eateD'4 a free account='7password|'6ccount='6n account='5login='5my account='5new account='9password?'5one~'5password|'6rofile='5your account='4account='3i un cont='4on compte='7de compte=eaza cont=edit card&'4card&ee su cuenta='3una cuenta=eeaza cont='6o parola|eerD'3 mon compte='4un compte='7mot de passe|'7profil='4votre compte=eezD'3 un compte='7mot de passe|'4votre compte=iarD'3 cadastro='5onta='4senha|'4uma conta=ieDie seu cadastro='4ua conta='3uma conta='7senha|yptogramme+
csaladnevKatlakozas=c+
cuEmpleanosVpom/pon/rErentaErrency/'4tEstomer nameH'8umberB
cvc+n+v+v2+
da co tai khoan}ftar=gWng ki='4y='5 nhan tin@'3nhap>'3xuat"rse de alta=shboard"t lai mat khau?ta de nascimentoV'4i nascitaV'3nasteriiV'3urodzeniaVte d expiration('4e naissanceV'3from/'3of birthV'3to/tenschutz^tum narodeniaV'8zeniVyW
dddOiO
de nouveauF nuevoFbit card&conectare"'3nexion"coy:finicoes"'4rDixe em branco:ja client>}'3inregistrat}'5scrit>}'3membre}'3un compte}jar en blanco:'4vacio:je este campo:livery address_'7instructions/partamentoR'4ementR'4ure/rzeitigesEschide cont=siredDux facteurs;uxieme prenomJvenir membre=
di dongN nuovoFaWa chiP'5 emailAal codeOaling codeOalling codeOca.en thoaiNeu khoan^menticato[n nouFreccionP'7 de correoAscount/splay name<'5name<stritoRttaL
dni/
do not enter:'5fill:'5have an account~bVb dayWb monthXb yearYgrulaF'5ma koduGgumVi mat khau?is fatores;lacz=main name#manda di sicurezza.'6segreta.micilioPn t fill:'4have a~nar se d alta=nate_'3ion_ng y^nt have an account~s factores;tychczasoweE
drugie imieJ
dummy:ongPy tri dang nhap]
dzienW
eb'ulten@
em'ailAailA'3 updates@lekezz ram]'6en]ployee id/'5rLpresaL
ep'ostAostA
edit profile"
effettua il login>ternamnK'5vnK
ei tilia~ko sinulla~ngeloggt bleiben]nloggen>nmalcodeG'4passwortGnstellungen"nverstanden^
elegirDfelejtett jelszo['9e[fogadom^igeD'3 una contrasena|lenorzo kodG
en az 6|'48|derecoP'6 de e mailA'9 emailAdre passord?gangskodGregistrer les modifications"'8z vous=rol=teLter a strong password|'5ccount>'4twiceFtra>trega_'3priseLviar mensagem{'9aje{vio_voyer le message{
eres nuevo~neutFstellenD
esci"cogeDcolhaD'5 uma senha|cribe los caracteres-kiEqueceu['4i[tadoRte nemate~'3razF
etablissementLternavnKunimiI
exclusive offers@istingE'6 customer>'7user}p date(p month)p year*pdate(piration('8 month)'9year*'3y('4 month)'5year*pmonth)pyear*
facturacion_'5tion_ke:le conosco{milienaamK'6nameK'3yKxNzer login>
fecha de caducidad('7nacimientoVedback{lhasznaloi nevB'9nevBliratkozas@ltetelek^stnetzN
filter,nalizar compra_nd,ok letrehozas=okom"rmLrmaLrmennameLrstI'3 time~
fodelsedagV'7tumVdselsdagV'7toVnctionMrbli inloggad]'7nlogget]'4v logget]renameIretagLrgot[rnamnI'3vnI
frage.ee trial=ei lassen:
fulde navnHll nameHllnameHllstandigt namnHnctieMnktionM
ga med=dePmmaltEmmelEnti kata sandi?'4password?taPteadressePtuadressP
geboortedatumV'6jaarYbruikerBburtsdatumV'9m tagW'5jahrY'5monatX'5tagVen account~gevens onthouden]heime vraag.m andringer"meenteSnderZnereZ'3oZnreZntagFschaftsbedingungen^'3lechtZslachtZt email@t in touch{t started=t the latest@t updates@
ghi nho]
gia iscritto}a registrato>}a un account}ft/o hang_oi tinhZornoWris>ven nameI'3nameI
gjeldendeEentaF
glemt[omt[
godkanner^dtar^od thru(ogle authenticator;
gsmN
guardar cambios"ltig bis(nWtschein/venlik koduG
haben sie bereits}e,gyja uresen:i dimenticato[i gia un account}ku,la uye~ll mig inloggad]ndleBndphoneNndyNr du allerede}'5ikke~'6nget konto~'5redan}r redan ett}slaCsloC'3 musi|usnummerPve an account}ven t registered~zte socio=
heb je al een}eft u al}rhaalF'3lenFsabim"'4n var mi}'6yok mu~'5iz var mi}'8yok mu~sap ac='4olustur=slaCsloC'3 pro kontroluF
hidden:en taiEnt.rlevel@
hladat,edat,
hoK tenH va tenHm thuAme page#mepage#ney:norific!ofdletter|use numberPw did you hear/zz letre fiokot=zzon letreD
huidigEisnummerPman-sk meg]'4ig]
hyvaksyn^
ia'ccept^'gree^
iban/
id de usuarioBentifiantB'9 oublie['6cadorB'8rse>'8te>'6ez vous>
if you are human:'5re human:
igenFnore this:
ihr nameH
ik ga akkoord^ke bruker~'3oprettet~
ilS mio account"'5profilo"ceS
image code-ieIie i nazwiskoHposta password|'5zioni"
inbox@dicatifOdirizzoP'7 emailA'8mailAdkobskurv_dstillinger"folettre@formativa^gat saya]gelogd blijven]get konto~gresa>icia la sessio>'5sesion>'4r sesion>'9sao>'9sio>'3o de sesion>loggen>'4ning>'8snamnB'3naamBnstillinger"registrare='8ti='7eaza=schrijven=screva se='3ibete='5irse='4e te='4ption='4vez vous=serisci unaDstallningar"'3nsiLstellingen"stitucionL'5icaoL'5tionLte medlem~tegritetspolicy^terest/tra in cont>via messaggio{vitation code/'3e code/
iranyitoszamT
iscriviti='7 alla newsletter@'3zione=imIim soyisimHmetF
it nhat 8|
ja'ccepte^ e cadastrado}'4liente} possui} sou} tem cadastro}'6onta}'5uma conta}'3nho conta>}'4s compte}'6un compte}arYbatanMhrYhrgangYlanP
je cree mon compte= m abonne@'3inscris= me connecte>lenlegiElszoC'4 meg egyszerF'8adasa|'8valtoztatasa?'6odositasa?'4valtoztatas?nis kelaminZste nemate~'3s juz}tzigesEtzt anmelden und=
jiz mate}
jmenoI'3 a prijmeniH
job functionMb roleMb titleMbtitleMin=in free='3now='3our list@'3us=urW
judetR
kabul ediyorum^bupatenSntonRrakter|rteninhaber%'4nummer&'4prufnummer+ta sandiC'8 baru?tasandiCtuosoitePupunkiSydol=yit=yttajanimiB'6tunnusB'3oehdot^
kebijakan privasi^ep me informed@'6logged in]'6signed in]luar"nnungBnnwortC'6 andern?'7vergessen[ranjang_reses,'3ztnevIrtakoodiGtentuan^yword,
kiesDes een wachtwoord|jelentkezes"mlik no/rjaudu>'6 ulos"
kjonnZ
klantnummerB
kod aktywacyjnyGd franGd pocztowyTd smsGd weryfikacyjnyGd z smsGde otpG'3posT'3verifikasiGdeordCko nimiHm ihag mig]mmentar/morkaNnZnfirmasiFntakt aufnehmen{'5a oss{nto anlegen='4eroffnen='6stellen='3nummer/ntrola heslaFsar_sik_stenlos anmelden='8testen=sullar^szyk_taS
krajUajinaUeditkarte&estni jmenoIstne menoI
kullaniciBndenkonto anlegen='4nummerBrumL
kvkk^
ky tu|
la contrasena debe| password deve|at dit veld leeg:d dette felt:g et passord|g konto=hiosoitePisser vide:'4z ce champ vide:kcimPmaEmna tomt:ndUndcodeOndervorwahlO'3svorwahlOndnummerOndskodO'3nummerOngganan@nguage/p laiFscia vuoto:'4re vuoto:stKst nameKstnameK
le mot de passe doit|ave a comment{'4blank:'4empty:'4this blank:'9field blank:'9field empty:eg laten:er lassen:gal first nameI'3abb 8|mbrar]'3e se]tters in the image-ttre d information@
license/d worden=eferadresse_ity=ne 1P'32Qvraison_
localidadS'4tateS'5eS'5ySg in>'4 instead}g on>'3ut"g pa>g ud"gg deg>'3inn>'3pa>'3ut"gga in>'4pa>'4ut"gging in>ginB>gon>gout"gowanie>gradouroPoking for,senC'3ordet maste|st password['3your password[
luoDo kayttajatili=o salasana|o tili='3unnus=o uusi tili=pa[pa kata sandi['3password[
mi'nscrire= cuenta" perfil"astoSddleJejscowoscSesiacXjn account"n konto"n side"ndestens 6|'98|ndst 8|nha conta"nimaal 8|'4l 6|'68|'3o 8|'3um 6|'68|nst 8|'3ens 8|nuscule|tglied werden='6snameB'8ummerBtt konto"
ma bao ve- kiem tra- otpG xac nhanG'5thucGaUak eenD'6 account='7profiel='7wachtwoord|andXilAil addressAiladresAiling addressP'6list@iuscola|'4ula|juscule|ke aDm ucet}nadXntener sesion]'3r conectado]'5sessao]r regisztralt}r tag}r van fiokod}radjak bejelentkezve]suk>sz juz konto}'3konto}t khauC'6 moi?tchFte jiz ucet}'3uz ucet}tkapuhelinNtkhauCyuscula|
mdpC
me connecter>g nem~'3incs~gegyszerFgerositesFin konto"jlAlAllemnavnJllomnavnJmber idB'5numberBmoriser]ndaftar=noIno a priezviskoHnsagem/'3je/rken]sXsaj gonder{seXssage/'4gio/stoSu perfil"vcutE
mfa;
mm yy(
mnameJ
mo tai khoan=bielNbilNdifica la password?'7password?'6r contrasena?'6tion du mot de passe?'4er le mot de passe?'7mon mot de passe?iDisXj ucet"je konto"n compte"n profil"natXnthXradaPt de passeC'9e oublie[tdepasseCthers maiden.vilN
mr mrs!
msisdnN
mudar senha?ista minut]j ucet"nicipioSst be at least|'3contain|
my account"
naamHchnameKchricht/'7 senden{cimientoVissanceVmaHma akunB'3belakangK'3depanI'3lengkapH'3penggunaB'3tengahJmeHme on card%meoncard%mnHo possui~'3reencha:o tem conta~'6uma conta~piste nam{'3z do nas{scimentoV'3taVstaveni"tionU'4al id/vaerendeEvnHzioneUzwa firmyL'4uzytkownikaBzwiskoK
ne pas remplir:ed an account~'3help signing[em contact op{garaUjmene 8|mZmate jeste~'5ucet~uDu bei~u hier=~uesD'3 kennwort?'5onto='4passwort?ukunde=vHvyplnujte:wDw account=w customer=w here~w password?w to~w user=waccount=ws and offers@wsletter/@wuser=
ngay sinhV
nhac laiFan tin@ap laiFo mat khau]
nicht ausfullen:ckBck name<cknameB<e masz jeszcze~'7konta~e pamietam['9sz['3osiadasz~e wylogowuj]'4pelniaj:et invullen:euwD'3 account='4bij~'4wachtwoord?'3e klant='3sbrief@f/miHmimerkkiBncs fiokod~'4meg fiokod~
no account~ cerrar sesion] estas registrado~ hpN rellenar: t has registrat~ tens compte~'6un compte~ tienes cuenta~'8una cuenta~ch einmalF'3kein~'3nicht registriert~chmalsFg geen account~'7lid~g niet geregistreerd~gmaalsFmKm completHm d usuariB'5tilisateurB'3e compteB'5familleKm et prenomHm i cognomsHmbreHI'4 de usuarioBmeIme completoH'3de usuarioB'7tilizadorB'3e cognomeH'5sobrenomeH'3utenteBmeutenteBminativoHmor hpN'4ponselN'4teleponNn compilare:n hai ancora~'6un account~n sei ancora~'6registrato~t a member~'4robot-t registered~t yet~te/tify me@uDuaDuveauD'5 client='6mot de passe?'6sur~'3lleDvaDva conta='7rasenya?'3senha?vamenteFveDve heslo?voDvo por aqui~'3usuario=vyDvy ucet=weDwe haslo?'3konto=wyDwy uzytkownik~
nr telefonuN
nu ai cont~'4inca~'4un cont~evaD'3 contrasena?'5uenta=evoD'3 usuario=lstil adgangskode?mar de telefonNmber of/meKme completH'3de familieK'6utilizatorB'3si prenumeHmer telefonuN'3o carta&'6lientB'5de carte&'9lienteB'8tarjeta&'9elefonoN'9elephoneN'6i carta&'8telefonoN'6o cartao&ovaD'3 password?'3menteFovoD'3 cliente='4utente=tzernameBtzungsbedingungen^vaerendeEvarandeE
nyD adgangskode? bruger~'4ker= har~ her~ kode? kund=hedsbrev@hetsbrev@kyinenEtDt kodeord?t password?ttDtt konto='3losenord?'3passord?
obecSecneEjednavka_jet/lidat[novit heslo?
occupationMhrana osobnich^upacaoM'4ionM
odber novinek@ebirat@eme_eslat zpravu{hlasit"oberat@
offscreen:
oggetto/
okudum^
oldEetko jo}usturDvidado['4ste['3e mi['3o[
oma tili"
onay koduGaylaFe timeGko sinulla jo}thoud mij]
open an account=nieuwFpna konto=prettD'5 bruker='6en konto='6konto=retD'3 adgangskode|'4bruger='4dig='4en konto='4konto='4ny='4profil=
orasSder id/'4number/'4summary_dine_gLganisaatioL'6siL'7jonL'6tieL'8onL'4zacaoL'7eL'7ionL'7jaL'6tionLiginalEszagUtS
osoiteP
otpGp codeGra vezFurum ac>'4u acik tut]'6kapat"
oublie[dEdeEvrez un compte=vrir un compte=
over 18^erovaci kodG
pa nyttFeseUgamento_gar_iement_ikkakuntaSisUlauta salasana?lavra passeC'5passeCmatovat]n&nier_nstwoUrametres"rolaC'4 degistir?'5noua?'5uitata['4mi unuttum[rrain/rtita iva/s de compte~s encore client~'9de compte~'9inscrit~'9membre~ssCss2FsscodeC'6 sentGssordCssphraseC'3ort/sswdC'3ordC'6 dimenticata['7help['7must|'7requirements|'9set?'7should|'8trength|'62F'6change?'8eckF'5tC'6 aktualisieren?'8ndern?'7erstellen|'7festlegen?|'7muss|'7speichern?'7vergeben|'9rgessen['7wahlen|'7zuruckgesetzt?'9rucksetzen?'6starke|tronymeKy now_yment_ysU
pedido_kerjaanMlne imieHlo menos 6|'98|mbayaran_ncarian,ndaftaran=ngaturan"nggunaBrgunta secreta.rsonal information"'4liche daten"'4nummerVrusahaanLsquisa,t.
phoneN'3 codeO'6untryO'4prefixO'3codeO
pick aD'4 password|sta.
plaatsSace order_ecZzT
poblacionScztaAdmienky^'3nky^hlaviZlitica de confidentialitate^'9 privacidad^'4que de confidentialite^'3yka prywatnosci^nownieFrtableNsiadasz konto}sitionMst codeT'5mment{sta elettronicaA'4koduT'3l codeT'4codeTstcodeTsteMstinumeroT'3toimipaikkaSstleitzahlTstnummerTstortSststedStvrdenieF'4teF'3zeniFtwierdzFuzivatelske menoBvodneEwtorzFzostan zalogowany]'5w puste:
precedenteEefectureR'3rences"'4red nameIefijoO'3ssoO'3x!egunta de seguridad.'7secreta.enomI'4 et nomHenumeI'5rera@esentEezdivkaBice/iezviskoKihlaseni>'5it>'5ovaci jmenoB'9ie menoBijmeniKimeiro nomeI'3r apellidoK'5nombreIivacy^ocurar,ofesionM'4sionMofil bearbeiten"'5erstellen='4e name<'3ssaoMomo/ovinceR'5iaR'6eR'4siRufziffer+zypomnij haslo[
pscTeudoBwCwdC
puestoMhelinNrchase_
pwCdCd2F
pysy kirjautuneena]
q ,
qualificaMan huyenSantidade/'4ta/'5e/'5y/en[en mat khau[ero me cadastrar=ery,estion.oc giaU
ragione socialeLison socialeLmai conectat]zon socialL
re enterF typeFal nameHalnameHcapitoN'3tcha-ceba novidades@cherche,chnungsadresse_copiez-corda m]'5r]cover[cuerdame]cupera password['6r contrasena['8senha?[dan medlem}definir senha?digiteFenterFferral/g=giEgionRgistar='4e se='5r='4ra='5e se='6er='6r='6se='5iere='8ung='5o='3ztracio='7las='8j='8ok=gulamin^imposta?ingresaFinitialiser?inserisciFjestracja='5uj=kisteroidu='9y='8nti=member me]'8y]'7this device]'7user]'6me]minder.peatFpetaF'3eixF'4rF'4zF'3irFpitaF'3eFponse.quest a demo{'8quote{'7ccess=scrieFset password?['4your password?'3eaza parola?'3password?sidenzaPsposta.spuesta.ssaisirF'6ssezFsta connesso]'3blecer?ster connecte]tapezFtrieve password[turn to login}'4ing customer>typeF
ricerca,cordami]mani collegato]petereF'3iFsposta.
roepnaamIkYleMuting/
ruaPePfnameIfnummerNmuzBoloM
sa'bonner@at iniEhkopostiAir"kerhetskodGlasanaClutation!lva modifiche"'3r alteracoes"ndiCve changes"'3password?'3username]
se'nregistrer= connecter> deconnecter" souvenir]arch,condF'4 factor;'5nameJcret answer.'5question.curity answer.'7check-'8odeG'9de on card+'7image-'7question.gundo apellidoK'6nombreJhirSi gia}i nuovo~kali lagiFkarangEnd enquiry{'3message{nhaCpet_rial/ssoZt aD'3 new password?'4password|t new password?t password?|t yourDtari"tel ulang?ttings"tuju^u nomeHxZxeZxoZ
si'dentifier>'nscrire=cherheitsabfrage-'9codeG'9frage.freC'3 belirle|'4degistir?'4olustur|'4sifirla?'4yenile?'3mi degistir?'6unuttum['3niz en|gn in>'5 instead}'3on>'4ut"'3up='5 for emails@'9 news@'9 our@gnin>gnon>'3ut"gnup=mdikiEmpan perubahan"rketLsaankirjautuminen>te address#
scadenza(egliD'4 una password|himba parola?'5re parola?hon ein konto}'4mitglied}'4registriert}hoolLhrijf je in@reen nameB<'4nameB<
sdtN
shipping_
skapaD'3 ett konto='8losenord|'4konto=icka meddelande{ift adgangskode?'4kode?ontaktuj{
sms codeG
so dien thoaiNbrenomeKcial security/cietaL'4eLg,k,kakPprannomeBucasneEuhlasim^uvenir de moi]yadKyisimKzlesme^
spam-ara andringar"edizione_itznameBolecnostLolocnostL
ssn/
stadSadtSanowiskoMareEart free='4trial='4your trial=atUateRatoUavajiciEay in touch@'3logged in]'3signed in]'3updated@ellungMeuernummer/imme zu^raatPradaPrassePreetProng password|udent id/worz konto=
subject/bscrever@'4ibe@'5ption@bskrybuj@burbScasneEchbegriff,che,dah memiliki akun}'4punya akun}'4terdaftar}hlasim^iteQjet/kunimiKkupuoliZnt de acord^r nameKrelArnameKscribete@'5irse@'4pcion@
syarat^ntymaaikaV'5paivaV
szervezetLukaj,uletesi datumV'8idoV
tagWi khoanB'7 cua toi"nggal lahirVo mat khauD|o tai khoan=raUrjeta&x/
tc kimlik/
team nameLcken|krarFlNlefonN'4onNlemovelNlephoneN'3onN'3ulesSljes nevHnIn cong tyLn dang nhapB'4y duH'3emJn lotJn nguoi dungBn tai khoanBrmeni^rmini^'4os^rmos^rms^tap masuk]xt in the image-
tham gia ngay=anh phoS'4toan_'4vien moi=ay doi mat khau?u dien tuA
tietosuoja^l kassen_laa@lbakestill passord?ll kassan_lmeld=m,m kiem,me zone/mezone/ne ma minte]nhRnh thanhRtelM!tle!tolare della carta%tulaire%'4r%
to chucLdavia no~egangscodeCevoegingQi thieu|istaFpic/tp;wnS
tracking/atamiento!ocar senha?ouble logging['6signing in[
tunnusBssenvoegselJ
tweede naamJo factor;o step;ofactor;
type the characters-
ubah kata sandi?
ucretsiz kaydol=
ufR
uidBtloggen"
ujD fiok= jelszo?raF
ulangFicaPicePkeUozit zmeny"timo nomeK
unameBete=isciti=it numberQlock>ohditko[ohtuiko['4nut salasana[ternehmenLuttum[
update password?prepaF
url#
userBer agreement^'3idB'3nameBeridBernameBtaw haslo?|'3ienia"uarioB
utcaPenteBilisateurB'3zadorB'5torBonevIworzD'4 haslo|'5konto=
uudelleenFdestaanFsiDsi kayttaja~'3salasana?tiskirje@
uw naamH
uye adiBe degil~e girisi>e misiniz}e ol=elik=
uz mam ucet}'3te}ivatelBytkownikB
vaelgD'3 en adgangskode|hintaan 8|hvistaF'5uskoodiGihda salasana?lasszon jelszot|lid thru('3ade(litseD'5 salasana|ljDlj ett losenord|n mar fiokod}nhaErosSrukorg_t/
vecchiaE'4oEcheEjPlgDlg et passord|ncimiento(rgebenD'3ssen['3ten[rificaF'6tiecodeG'8on codeG'9ncodeG'4eringskodG'4zierungscodeG'3yFrjaardagVzeteknevK
viaPgenteElkar^lleSllkor^rksomhedLsuallyhidden:
voiePlledige naamHllstandiger nameHornaamIorwaarden^r und nachnameHrnameIrwahlOucher/us avez deja}'3etes deja}
vuelva aF'3e aF
vyhledat,tvorit konto='7ucet='4teD'6 heslo|'7si ucet=
wachtwoordC'8 aanmaken|'9herstellen?'9moet|'9resetten?'9veranderen?'9vergeten['9wijzigen?hlen sieD
wdhF
web site#bsite#ekly digest@lcome back>rkgeverL
whatsappN
wiederholenF'7ungFjzigingen opslaan"
wohnortShnsitzlandUjewodztwoRonplaatsSrd lid=rkplaceLrkspace nameL
wunschD
wybierzD'5 haslo|loguj"razam^slij wiadomosc{szukaj,
xac nhanF
ya eres} estas registrado} tengo cuenta>}'7una} tiene una cuenta}'6s cuenta}'8una cuenta}
yearYar of birthYars old^niDni hesap='3sifre?'3uyelik=nidenF
yilYneleF
your message{'3nameH'4ew password|
yritysLkeM
zabudli['3nute heslo[kladam konto='5nie konta=loguj>loz konto='3it ucet=mowienie_pamatat]'5ovat]'3ietaj]pisz sie='5zmiany"plac_pomenute['3neli['4ialem['6ne[registrovat='7ujte=rejestrowac='7uj=ten hesabiniz}'4uye}
zeichen eingeben-'6lang|meU
zgoda^
zipTp codeTp postalTpcodeT
zmena hesla?enit heslo?iana hasla?ien haslo?
znakow|ovaFovuF
zoek,eken,pakujteFstat prihlaseny]
zresetuj haslo?
zugangscodeC'5daten vergessen['5nummerBnameKr kasse_ruck zur anmeldung}stat prihlaseny]
zvolteD'4 heslo|
zwei faktor;eiter faktor;'6vornameJ
αλλαγη κωδικου?'2ξε κωδικο?
αναζητηση,
αποδεχομαι^ομνημονευση]οσυνδεση"
γινε μελος=
δεν εχεις~'5τε~
δημιουργησε λογαριασμο='8τε κωδικο|'6ιαD'8 λογαριασμου='9νεου λογαριασμου=
διατηρηση συνδεσης]ευθυνσηP'7 emailA
εγγραφειτε='4η=
εισοδος>στε ηδη}
ενημερωτικο δελτιο@
επαληθευσηFαναληψηF'3φορα κωδικου?ιβεβαιωσεF'8ηFιθετοKιχειρησηLωνυμιαL'4οK
εταιρειαL
εχεις ηδη}ετε ηδη}
ηλ ταχυδρομειοAεκτρονικο ταχυδρομειοA
ημερομηνια γεννησηςV
κινητοN
κωδικοςC'5 επαληθευσηςG'8ιβεβαιωσηςG
να με θυμασαι]
νεοDοςD'2 κωδικος?'3χρηστης=~
ξαναF
ξεχασα[
οδοςP
ονομαI'3 χρηστηB'3τεπωνυμοH
οροι^
παλιοςE
πληρες ονομαH
ποληS
ρυθμισεις"
συμφωνω^νδεθειτε>'3ση>'4ου>νθηματικοC
τκ'T
ταχυδρομικος κωδικαςT
τηλεφωνοN
τουλαχιστον 8|
τρεχωνE
υπαρχωνEενθυμιση κωδικου[
χρηστηςB
χωραU
ψευδωνυμοB
авторизация>'7ія>'5оваться>
адресP
аутентификатор;
ваше имяH
введите код-
вже зареєстровані}'2маєте}'2є акаунт}
виити"
воидите>ити>сстановить['9ь пароль?'7ление пароля?
впервые~
вулицяP
вход>'2 в>ід>'2 до>
выити"ход"
відновити пароль['4лення пароля?
годYродS
дата народженняV'3рожденияV
двухфакторн;
деиствующииEньW'2 рожденияV
должностьMставка_
ел поштаAектронна поштаA'7оі поштиA
емеилA
есть аккаунт}
еще не зарегистрированы~'4т аккаунта~'2разF
забули[были[вести=даите пароль|'2ть новыи пароль?пам ятати]помнить]регистрироваться='9уитесь='2єструватись='9тися=
згоден^
зміна пароля?'2ити пароль?
изменение пароля?'3ить пароль?
имеилAяIя и фамилияH'2пользователяB
индексTн/
искать,
капча-
код из письмаG'5смсG'2подтвержденияG'3ідтвердженняG'2с картинки-'3траныOмментарии/мпанияL'4іяLнтрольныи вопрос.ристувачB
краиRаінаU
личныи кабинет"
логинBгінB
месяцX
минимум 6|'68|
мобильныиNбільнииNи профиль"
міи профіль"стоS
надіслати повідомлення{звание компанииLити,лаштування"помнить пароль[селенныи пунктSстроики"
не виходити]'2ыходить] заполняите:'3регистрированы~ менее 6|'78|'4ше 8| помню[має акаунта~т аккаунта~'2учетнои~
никBкнеимB
новаяDвииD'3 пароль?вогоDвыиD'3 пароль?'5ользователь=мер карты&'4телефонаN'9онуN
нікнеимB
областьRратная связь{
оплата_
организацияL'3ізаціяL
оставаться в системе]'3ьте пустым:'7это поле:
ответ.крыть счет=править сообщение{чествоJ
оформить заказ_
парольC'4 должен|'3яC
персональных данных^
по батьковіJвне ім яHвторFгоджуюсь^дписаться@'4ка@дтвердитеF'5ждениеFиск,лZлитикои^лное имяHльзовательBлітика^точнииEчтаA'2овыи индексTштаAшук,
прежнииEидумаитеD'8 пароль|инимаю^исоединиться=иєднатися=оверочныи кодGомокод/офессияMізвищеK'6 та ім яH
псевдонимB
пібHдписатися@'4ка@'2риємствоLдтвердженняF'6ітьF
рассылка@'5у@
регионR'2страции='8я='5ируитесь=єстрація='4уитеся=
розсилка@
сброс пароля?
секретныи вопрос.
символов|'4ы с картинки-
смена пароля?'2ить пароль?
согласен^'3шаюсь^'4ение^здаитеD'6 аккаунт='7пароль|'3ние аккаунта='7учетнои записи='3ть аккаунт='6профиль='6учетную запись=общение/хранить изменения"
старииE'2огоE'2ыиEатьZворити акаунт='7обліковии='7профіль='3ітьD'6 пароль|ранаU
текст с картинки-кущегоE'3ииEлNлефонNма/
увіидіть>'2ти>
уже есть аккаунт}'7учетная}'2зарегистрированные}'9трированы}'2с нами}
улицаP
умови^
условия^
учреждениеL
фи' оHоH
фамилияK
чужои компьютер]
ще не зареєстровані~'3має~ разF
щонаименше 8|
эл почтаAектронная почтаA'7ои почтыA
ім яI'2 користувачаBяI
індексT
אימותFמיילAן לך חשבון~פוס סיסמה?שורF
ארגוןLץU
בחרDר סיסמה|
דוא לAאלAאר אלקטרוניA
הגדרות"
החלפת סיסמה?שבון שלי"
היכנס>רשם=
הצטרף=
הרשם=שמה='3 לניוזלטר@
השאר מחובר]
התחבר>נתק"
וידואF
זכור אותי]
חברהL
חדשDשהD
חזורF
חיפוש,
חפש,
טלפוןN
יצירת חשבון=
יש לך חשבון}ובSנהE
כבר חבר}'2יש לך חשבון}'2רשום}
כינויB
כניסה>
כתובתP
להרשמה=
לפחות 6|'48|
מגדרZ
מדינהU'2יות^
מיילAןZקודT
מסכים^
משתמשB'3 חדש~
נוכחיתE
ניוזלטר@ידN
סיסמאC'2הC'3 חדשה?'2תC
סלולריN
עדיין לא רשום~
עוד לא~
עירS
פלאפוןN
פתיחת חשבון=
צור חשבון='2סיסמה|
קוד אימותG'2חד פעמיG
רחובP
שובF
שינוי סיסמה?
שכחת['2י[
שםH החברהL מלאH'2שפחהK'3תמשB פרטיI
תאריך לידהV
תנאי^
ابحث,
احرف على|
اختر كلمة|
ادرسP
استانRم الدخولB'4شركةL'4عايلةK'4مستخدمB
اشتراک@'2ك@'3 الان=
اعادةF'3 تعيين?
الاسمH'3 الاخيرK'7ولIاعدادات"ايميلAبريد الالكترونيAبقاء متصلا]بلدUتسجيل=جديدةDجنسZجوالNحاليةEدفع_دولةUرقم السريCرمز البريديTشارعPشركةL'2وط^عنوانPقديمةEكنيةKلقبKمحمولNمدينةSمستخدمBموبايلN'2سسةLنشرة@نوعZهاتفN
انتخابDشاء=شي حساب='3كلمة|ضم=
اوافق^
ايميلA
ایجاد حساب=میلA
بازیابی رمز?
بحث,
بريدA
به خاطر بسپار]
تاريخ الميلادVریخ تولدVكيدFییدF
تذكرني]
تسجيل الخروج"'6دخول>'4جديد='4حساب=
تغيير كلمة?ییر رمز?
تلفنN'2 همراهN
تنظیمات"
تکرارF
ثبت نام='5 نکرده~
جديدD'2ةDیدD
جستجو,
جنسیتZ
حداقل|
حساب جديد='5ید='3من"'3کاربری دارید}'9 ندارید~'2ي"
خبرنامه@
خروج"
دخول>
دوبارهF
رایانامهA
رقم الجوالN'4هاتفN
رمزCز التاكيدG'5حققG'5فعيلG'2عبورC'6 انتخاب|'7جدید?
ساخت حساب=زمانL
سجل الان='4دخول>'2مجانا=
سلة_
سياسة الخصوصية^
شرکتL
شماره موبایلN'4همراهN
شهرS
عضو بالفعل}'2جديد~'2نیستید~ویت=
على الاقل|
فراموش[
فعلیE
قبلا ثبت نام}'3عضو}لیE
قوانین^
كلمة السرC'5مرورC'3مرورC'7 جديدة?
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
نامIم خانوادگیK'2نویسی='2و نام خانوادگیH'2کاربریB'4ملH
نسيت['2 كلمة[
نشانیP
هل لديك حساب} نسيت[
هنوز ثبت~
وارد شوید>
ورود>
پست الکترونیکA
کاربرB
کد ارسالG'2منیتی- تاییدG'2صویر- فعال سازیG پستیT
کشورU
کلمه عبورC
گذرواژهC
คนหา,
จงหวดR
จดจา]
จาฉน]
ชอI นามสกลHจรงIผใชBเลนB
ตงคา"รหสD'3ผาน|'6ใหม?
ทอยP
นามสกลK
นโยบาย^
บรษทL
ปจจบนE
ประเทศU
ผใชงานB
มบญชอยแลว}
มอถอN
ยงไมมบญช~'2เปนสมาชก~
ยนยนF
ยอมรบ^
รบขาวสาร@
รหสผานC'4ใหม?'1ยนยนG'1ไปรษณยT
รเซตรหสผาน?
ลงทะเบยน=
ลม[
ลอกอน>
วนเกดV'1ดอนปเกดV
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
すてにアカウント}'1登録}
せいK
はしめて~
また登録~
めいI
もう一度F
アカウントidB'3の作成='3をお持ちてない~'7の}'4作成='3作成='3名B'3情報"'3新規=
カート番号&
クーホン/
サインアッフ='1イン>
セイK
ニックネームB
ニュースレター@
ハスワートC'3の変更?'4設定|'3を作成|'4再設定?'4変更?'4設定|'3再設定?'3変更?
フライハシーホリシー^
マイヘーシ"
マンションQ
メイI
メルマカ@
メールA'1マカシン@
ユーサidB'1ーidB'2名B'1名B
ロクアウト"イン>'2idB'2状態を保持]オン>
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
使用者代號B'1名稱B
保持する]登入]'1录]
信箱A
修改密码?'1碼?
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
创建D密码|帐号=您的=账号='1户=
初めて~
利用登録=
創建帳戶='1號=您的=
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
已有帐号}'1户}帳號}账号}'1户}
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
建立帳戶='1號=
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
新しいD'1ハスワート?
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
更改密码?'1碼?
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
没有帐号~账号~'1户~
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
至少6|8|
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
还没有帐号~'1账号~
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
계정 만들기= 생성=이 없~'2있으신가요}
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
로그아웃"인>'1 상태 유지]'2유지]
마이페이지"
만들기D
메일A
문의{
별명B
보안문자-
비밀번호C'2 변경?'3설정|'3수정?'3재설정?'2를 설정|'4잊[
사용자 이름B'1명B
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
아이디B'1 저장]
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
