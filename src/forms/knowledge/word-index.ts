/** Written by scripts/forms-words.mjs from field-words.ts and purpose-words.ts. Data only. */
export const WORD_INDEX = `2s'tep;
2fa;
6d'igit code;
8ا'حرف|
an'ouveauFcienEderungen speichern"derungen ubernehmen"dra losenord?gemeldet bleiben]iversarioVmelden>meldenameBmeldung>neeYniversaireVnoYoYrede!schriftPswer.teriorEtigaEtiguaEtwoord.twort.vandareBvandarnamnBzahl/
aangemeld blijven]nhef!nmelden>nmelden als=nmelden voor de nieuwsbrief@
abbonati@laufdatum(melden"one ol@oneaza@onner@onnez vous@onnieren@
acceder>cedi>cept the^cepterer^ceso>cess account>cess codeGcesso>cetto^count aanmaken=count details"count erstellen=count idBcount maken=count nameBcount numberBcount security"eder>eito^epto^essar>esse>hternaamKquista_tualEtualizar contrasena?tuelE
adI soyadHatvedelmi^drPdr1Pdr2QdressPdress line 2Qdress line2Qdress2QgangskodeCiIi soyadiHinizIiniz soyadinizHresPres e mailAres emailAresa de e mailAresa de emailAresse electroniqueAresse mailAresszusatzQ
afmelden"rekenen_
againFb^eVency nameLree to^
ai deja cont} deja un cont} uitat[nda nao e~nda nao tem~
ajustes"
akceptuje^koord^tualneEtuellesEzeptiere^
al een account>} geregistreerd} lid} menos 6| menos 8|amatPamat emailAegeDege o parola|espon 8|iasBlerede bruker}lerede medlem}lerede oprettet}meno 6|meno 8|ready a member}ready have a}ready on}ready registered}ready registered customers>ready signed up}ready using}ta de usuario=terar palavra passe?terar senha?tesE
am uitat[ount/
apartmentQelidoBelidosKellidoKodoBplication d authentification;ply now=tQt numberQ
arYa,ama,beitgeberLea codeOrival/
assinar@sine@sunto/unto/
at least 6| least 8|erstall losenord?tualeEualEur ulang?
au moins 6| moins 8|f dem laufenden@n no tienes~sloggen"tenticador;tentificare>th>th codeGthenticate>thentication code;thenticator;thentifizierungs app;
aviso legal^
ayXarlar"
aziendaL
back to login}ck to sign in}n chua co~n da co}n tin@nk/ruD
bdayV
becenevBcome a member=driftLdrijfLfattningMjelentkezem>jelentkezes>kraeftFkraeftelseskodeGkraftaFkreftFkreftelseskodeGlepes>lirleDlum memiliki akun~lum punya akun~lum terdaftar~merkung/ni hatirla]nutzerBnutzerkonto erstellen=reits ein konto}reits kunde>}reits registriert>}rgabung=rlangganan@roepMrufMstaande klant>statigenFstatigungFstatigungscodeGstellen_talen_tingelser^treff/veiligingscodeGvestigFvestigingscodeGzahlen_zorgadres_
biet danhBjnaamBlling_rthVrth dayWrth monthXrth yearYrthday dayWrthday monthXrthday yearYsherigesE
bli medlem=iv medlem=
boletin@n de reduction/ok a demo{rnV
brugerBukerB
buatDat akun=at kata sandi|at password|lten@ndeslandRsca,siness nameLsqueda,y now_
byS clicking^ creating^ joining^ registering^ signing up^t losenord?tt passord?
cadastrar=dastre se=dastro=i dat"llePlling codeOmbia password?mbiar contrasena?mbiar la contrasena?mbio de contrasena?mbio password?n t access[nt log in[ntidad/pTptcha-rd code+rd holder%rd month)rd name%rd no&rd number&rd security+rd verification+rd year*rdholder%rdnumber&rgoMri,rta di credito&rtao&rte bancaire&ssa_uta,
cc name% number&num&
cedula/gLgnevLl putin 8|le jmenoHle menoHllNllphoneNllulareNlularNpTp telNrca,rrar sesion"
cgu^v^
change passphrase?ange password?ange your password?angepassword?anger le mot de passe?anger mon mot de passe?aracters or more|aracters shown-aracters you see-eck in/eck out/eck passwordFeckout_ercher,inh sach^oisirDoisir un mot de passe|oisissezDoisissez un mot de passe|ooseDoose a new password?oose a password|oose password|ua co tai khoan~ua dang ky~
cid+dadeSkis"mPnsiyetZttaStySty townSudadSvilite!
claveC
cnpj/
co najmniej 8|d de verificareGd postalTdeGde de confirmationGde de securiteGde de verificationGde postalTde promo/de recuGde secretCdice clienteBdice di confermaGdice di sicurezzaGdice di verificaGdice fiscale/dice postaleTdice sconto/digo de confirmacaoGdigo de confirmacionGdigo de paisOdigo de segurancaGdigo de seguridadGdigo de seguridad de la tarjeta+digo de verificacaoGdigo de verificacionGdigo do paisOdigo postalTgnomeKllegati>mentario/mmander_mment/mmuneSmpaniaLmpanieLmpanyLmpleannoVmplement adresseQmplement d adresseQmplementoQmplete nameHmuneSmunidadRncordo^ndiciones^ndicoes^nditions^ndizioni^nectare>necte se>necteaza>nfFnfermaFnfiguracion"nfiguracoes"nfirmFnfirmation codeGng tyLnnectez vous>nnexion>nsenso^nt nou=ntact nameHntact numberNntact us{ntactar{ntactenos{ntactez nous{ntattaci{ntinuar conectado]ntrasenaCntrasenyaCrreio eletronicoArrenteErreoAuntryUuntry codeOuntyRupon/urrielA
cpTf/
creaDea account=ea il tuo account=ea tu cuenta=ea un account=ea una contrasena|ea una password|earDear contrasena|ear cuenta=ear mi cuenta=ear una contrasena|ear una cuenta=eare cont=eateDeate a free account=eate a password|eate account=eate an account=eate login=eate my account=eate new account=eate new password?eate one~eate password|eate profile=eate your account=eateaccount=eation compte=eation de compte=edit card&editcard&ee su cuenta=ee una cuenta=eeaza cont=eeaza o parola|eerDeer mon compte=eer un compte=eer un mot de passe|eer votre compte=eezDeez un compte=eez un mot de passe|eez votre compte=iarDiar conta=iar senha|iar uma conta=ieDie sua conta=ie uma conta=ie uma senha|yptogramme+
csaladnevKatlakozas=c+
cuEmpleanosVpom/pon/rErentaErrency/rrentEstomer nameHstomer numberB
cvc+n+v+v2+
da co tai khoan}ftar=gWng ki=ng ky=ng ky nhan tin@ng nhap>ng xuat"rse de alta=shboard"t lai mat khau?ta de nascimentoVta di nascitaVta nasteriiVta urodzeniaVte d expiration(te de naissanceVte from/te of birthVte to/tenschutz^tum narodeniaVtum narozeniVyW
dddOiO
de nouveauF nuevoFbit card&connexion"coy:finicoes"finirDixe em branco:ja client>}ja inregistrat}ja inscrit>}ja membre}ja un compte}jar en blanco:jar vacio:je este campo:livery address_livery instructions/partamentoRpartementRparture/rzeitigesEsiredDux facteurs;uxieme prenomJvenir membre=
di dongN nuovoFaWa chiPa chi emailAal codeOaling codeOalling codeOca.en thoaiNeu khoan^menticato[n nouFreccionPreccion de correoAscount/splay name<splayname<stritoRttaL
dni/
do not enter: not fill: not have an account~bVb dayWb monthXb yearYgrulaFgrulama koduGgumVi mat khau?is fatores;lacz=main name#manda di sicurezza.manda segreta.micilioPn t fill:n t have a~nate_nation_ng y^nt have an account~s factores;tychczasoweE
drugie imieJ
dummy:ongPy tri dang nhap]
dzienW
eb'ulten@
em'ailAailAail updates@lekezz ram]lekezzen]ployee id/ployerLpresaL
ep'ostAostA
edit profile"
effettua il login>ternamnKternavnK
ei tilia~ko sinulla~ngeloggt bleiben]nloggen>nmalcodeGnmalpasswortGnstellungen"nverstanden^
elegirDfelejtett jelszo[felejtette[fogadom^igeDige una contrasena|lenorzo kodG
en az 6| az 8|derecoPdereco de e mailAdereco de emailAdre passord?gangskodGregistrer les modifications"rol=teLter account>ter twiceFtra>trega_trepriseLviar mensagem{viar mensaje{vio_voyer le message{
eres nuevo~neutFstellenD
esci"cogeDcolhaDcolha uma senha|cribe los caracteres-kiEqueceu[queci[tadoRte razF
etablissementLternavnKunimiI
exclusive offers@istingEisting customer>isting user}p date(p month)p year*pdate(piration(piration month)piration year*piry(piry month)piry year*pmonth)pyear*
facturacion_cturation_ke:le conosco{milienaamKmiliennameKmilyKxNzer login>
fecha de caducidad(cha de nacimientoVedback{lhasznaloi nevBlhasznalonevBliratkozas@ltetelek^stnetzN
filter,nalizar compra_nd,ok letrehozasa=rmLrmaLrmennameLrstIrst time~
fodelsedagVdelsedatumVdselsdagVdselsdatoVnctionMrbli inloggad]rbli innlogget]rbliv logget]renameIretagLrgot[rnamnIrnavnI
frage.ee trial=ei lassen:
fulde navnHll nameHllnameHllstandigt namnHnctieMnktionM
gadePmmaltEmmelEnti kata sandi?nti password?taPteadressePtuadressP
geboortedatumVboortejaarYbruikerBburtsdatumVburtsdatum tagWburtsjahrYburtsmonatXburtstagVen account~gevens onthouden]heime vraag.meenteSnderZnereZneroZnreZntagFschaftsbedingungen^schlechtZslachtZt email@t in touch{t started=t the latest@t updates@
ghi nho]
gia iscritto}a registrato>}a un account}ft/oi tinhZornoWris>ven nameIvennameI
gjentaF
glemt[omt[
godkanner^dtar^od thru(ogle authenticator;
gsmN
guardar cambios"ltig bis(nWtschein/venlik koduG
haben sie bereits}e,i dimenticato[i gia un account}ku,la uye~ll mig inloggad]ndleBndphoneNndyNr du allerede}r du ikke~r du inget konto~r du redan}r redan ett}slaCsloCusnummerPve an account}ven t registered~zte socio=
heb je al een}eft u al}rhaalFrhalenFsabim"sabin var mi}sabin yok mu~sabiniz var mi}sabiniz yok mu~sap olustur=slaCsloCslo pro kontroluF
hidden:en taiEnt.rlevel@
hladat,edat,
hoK tenH va tenHm thuAme page#mepage#ney:norific!use numberPw did you hear/zzon letreD
huidigEisnummerPman-sk meg]sk mig]
hyvaksyn^
ia'ccept^'gree^
iban/
id de usuarioBentifiantBentifiant oublie[entificarse>entificate>entifiez vous>
if you are human: you re human:
igenFnore this:
ihr nameH
ik ga akkoord^ke bruker~ke oprettet~
ilS mio account" mio profilo"ceS
image code-ieIie i nazwiskoHposta password|postazioni"
inbox@dicatifOdirizzoPdirizzo emailAdirizzo mailAfolettre@formativa^gat saya]gelogd blijven]get konto~gresa>icia sesion>iciar sesion>iciar sessao>icio de sesion>loggen>loggning>loggningsnamnBlognaamBregistrare=registreaza=schrijven=screva se=scribete=scribirse=scrie te=scription=scrivez vous=serisci unaDstansiLstellingen"stitucionLstituicaoLstitutionLte medlem~tegritetspolicy^terest/tra in cont>via messaggio{vitation code/vite code/
iranyitoszamT
iscriviti=criviti alla newsletter@crizione=imIim soyisimHmetF
it nhat 8|
ja'ccepte^ e cadastrado} possui} sou} tem conta} tem uma conta} tenho conta>}arYbatanMhrYhrgangYlanP
je cree mon compte= m abonne@ m inscris= me connecte>lenlegiElszoClszo meg egyszerFlszo megadasa|lszo megvaltoztatasa?lszo modositasa?lszovaltoztatas?nis kelaminZste nemate~stes juz}tzigesEtzt anmelden und=
jiz mate}
jmenoIeno a prijmeniH
job functionMb roleMb titleMbtitleMin=in free=in now=in our list@in us=urW
judetR
kabul ediyorum^bupatenSntonRrteninhaber%rtennummer&rtenprufnummer+ta sandiCta sandi baru?tasandiCtuosoitePupunkiSydol=yit=yttajanimiByttajatunnusByttoehdot^
kebijakan privasi^ep me informed@ep me logged in]ep me signed in]nnungBnnwortCnnwort andern?nnwort vergessen[reses,resztnevIrtakoodiGtentuan^yword,
kiesDes een wachtwoord|mlik no/rjaudu>
kjonnZ
klantnummerB
kod pocztowyTd smsGd weryfikacyjnyGde otpGde posTde verifikasiGdeordCko nimiHm ihag mig]mmentar/morkaNnZnfirmasiFntakt aufnehmen{nto anlegen=nto eroffnen=nto erstellen=ntonummer/ntrola heslaFstenlos testen=sullar^taS
krajUajinaUeditkarte&estni jmenoIstne menoI
kullaniciBndenkonto anlegen=ndennummerBrumL
kvkk^
laat dit veld leeg:g et passord|g konto=hiosoitePisser vide:issez ce champ vide:kcimPmaEndUndcodeOndervorwahlOndesvorwahlOndnummerOndskodOndsnummerOngganan@nguage/p laiFscia vuoto:sciare vuoto:stKst nameKstnameK
leave a comment{ave blank:ave empty:ave this blank:ave this field blank:ave this field empty:eg laten:er lassen:gal first nameIgalabb 8|mbrar]mbre se]tters in the image-ttre d information@
license/d worden=eferadresse_ity=ne 1Pne 2Qvraison_
localidadScalitateScaliteScalitySg in>g in instead}g on>g out"g pa>gg inn>gg pa>gga in>gging in>ginB>gon>gout"gowanie>gradouroPoking for,senordCst password[st your password[
luoDo kayttajatili=o salasana|o tili=o tunnus=pa[pa kata sandi[pa password[
mi'nscrire= cuenta" perfil"astoSddleJejscowoscSesiacXjn account"ndestens 6|ndestens 8|ndst 8|nha conta"nimaal 8|nimal 6|nimal 8|nimo 8|nimum 6|nimum 8|nst 8|nstens 8|tglied werden=tgliedsnameBtgliedsnummerB
ma bao ve- kiem tra- otpG xac nhanG xac thucGaUak eenDak een account=ak een wachtwoord|andXilAil addressAiladresAiling addressPiling list@ke aDnadXntener sesion]nter conectado]nter sessao]r regisztralt}r tag}r van fiokod}radjak bejelentkezve]suk>sz juz konto}sz konto}t khauCt khau moi?tchFte jiz ucet}te uz ucet}tkapuhelinNtkhauC
mdpC
me connecter>g nem~g nincs~gegyszerFgerositesFin konto"jlAlAllemnavnJllomnavnJmber idBmber numberBmoriser]noIno a priezviskoHnsagem/nsaje/rken]sXseXssage/ssaggio/stoSu perfil"vcutE
mfa;
mm yy(
mnameJ
mobielNbilNdifica password?difier le mot de passe?iDisXje konto"n compte"n profil"natXnthXradaPt de passeCt de passe oublie[tdepasseCthers maiden.vilN
mr mrs!
msisdnN
mudar senha?ista minut]nicipioS
my account"
naamHchnameKchricht/chricht senden{cimientoVissanceVmaHma akunBma belakangKma depanIma lengkapHma penggunaBma tengahJmeHme on card%meoncard%mnHo possui~o preencha:o tem conta~o tem uma conta~scimentoVscitaVtionUtional id/vaerendeEvnHzioneUzwa firmyLzwa uzytkownikaBzwiskoK
ne pas remplir:ed an account~ed help signing[garaUjmene 8|mZmate jeste~mate ucet~uDu bei~u hier=~uesDues konto=ues passwort?ukunde=vHwDw account=w customer=w here~w password?w to~w user=waccount=ws and offers@wsletter/@wuser=
ngay sinhV
nhac laiFan tin@ap laiFo mat khau]
nicht ausfullen:ckBck name<ckname<e masz jeszcze~e masz konta~e pamietam[e pamietasz[e posiadasz~e wylogowuj]et invullen:euwDeuw account=euw bij~euw wachtwoord?euwe klant=euwsbrief@f/miHncs fiokod~ncs meg fiokod~
no account~ cerrar sesion] estas registrado~ hpN rellenar: tienes cuenta~ tienes una cuenta~ch einmalFch kein~ch nicht registriert~chmalsFg geen account~g geen lid~g niet geregistreerd~gmaalsFmKm completHm d utilisateurBm de compteBm de familleKm et prenomHmbreHImbre de usuarioBmeIme completoHme de usuarioBme de utilizadorBme e cognomeHme e sobrenomeHme utenteBmeutenteBminativoHmor hpNmor ponselNmor teleponNn compilare:n hai ancora~n hai un account~n sei ancora~n sei registrato~t a member~t a robot-t registered~t yet~te/tify me@uaDuveauDuveau client=uveau mot de passe?uveau sur~uvelleDvaDva conta=va senha?vamenteFveDve heslo?voDvo por aqui~vo usuario=vyDvy ucet=weDwe haslo?we konto=wyDwy uzytkownik~
nr telefonuN
nu ai cont~ ai inca~ ai un cont~evaDeva contrasena?eva cuenta=evoDevo usuario=lstil adgangskode?mar de telefonNmber of/meKme completHme de familieKme de utilizatorBme si prenumeHmer telefonuNmero carta&mero clientBmero de carte&mero de clienteBmero de tarjeta&mero de telefonoNmero de telephoneNmero di carta&mero di telefonoNmero do cartao&ovaDova password?ovamenteFovoDovo cliente=ovo utente=tzernameBtzungsbedingungen^vaerendeEvarandeE
nyD adgangskode? bruger~ bruker= har~ her~ kund=hedsbrev@hetsbrev@kyinenEtDttDtt konto=tt losenord?tt passord?
obecSecneEjet/novit heslo?
occupationMhrana osobnich^upacaoMupacionM
odber novinek@ebirat@
offscreen:
oggetto/
okudum^
oldEetko jo}usturDvidado[vidaste[vide mi[vido[
onay koduGaylaFe timeGko sinulla jo}thoud mij]
open an account=nieuwFprettDprett bruker=prett konto=retDret adgangskode|ret bruger=ret en konto=ret konto=ret profil=
orasSder id/der number/der summary_dine_gLganisaatioLganisasiLganisasjonLganisatieLganisationLganizacaoLganizaceLganizacionLganizacjaLganizationLiginalEszagUtS
osoiteP
otpGra vezFurum ac>urumu acik tut]urumu kapat"
oublie[dEdeEvrir un compte=
over 18^erovaci kodG
pa nyttFeseUgamento_gar_iement_ikkakuntaSisUlauta salasana?lavra passeClavrapasseCmatovat]n&nier_nstwoUrametres"rolaCrola degistir?rola noua?rola uitata[rolami unuttum[rrain/rtita iva/s de compte~s encore client~s encore de compte~s encore inscrit~s encore membre~ssCss2FsscodeCsscode sentGssordCssphraseCssport/sswdCsswordCssword dimenticata[ssword help[ssword must|ssword reset?ssword should|ssword strength|ssword2Fsswordchange?sswordcheckFsswortCsswort andern?sswort erstellen|sswort festlegen?|sswort speichern?sswort vergeben|sswort vergessen[sswort wahlen|sswort zurucksetzen?sswortstarke|tronymeKy now_yment_ysU
pedido_kerjaanMlne imieHlo menos 6|lo menos 8|ncarian,ndaftaran=nggunaBrgunta secreta.rsonal information"rsonliche daten"rsonnummerVrusahaanLsquisa,t.
phoneNone codeOone countryOone prefixOonecodeO
pick aDck a password|sta.
plaatsSace order_ecZzT
poblacionScztaAdmienky^dminky^hlaviZlitica de confidentialitate^litica de privacidad^litique de confidentialite^lityka prywatnosci^nownieFrtableNsiadasz konto}sitionMst codeTst comment{sta elettronicaAsta koduTstal codeTstalcodeTstcodeTsteMstinumeroTstitoimipaikkaSstleitzahlTstnummerTstortSststedStvrdenieFtvrdteFtvrzeniFtwierdzFuzivatelske menoBvodneEwtorzFzostan zalogowany]
precedenteEefectureReferences"eferred nameIefijoOefissoOefix!egunta de seguridad.egunta secreta.enomIenom et nomHenumeIenumerera@esentEezdivkaBice/iezviskoKihlaseni>ihlasit>ihlasovaci jmenoBihlasovacie menoBijmeniKimeiro nomeIimer apellidoKimer nombreIivacy^ocurar,ofesionMofessionMofil bearbeiten"ofile name<ofissaoMomo/ovinceRovinciaRovincieRovinsiRufziffer+zypomnij haslo[
pscTeudoBwCwdC
puestoMhelinNrchase_
pwCdCd2F
pysy kirjautuneena]
q ,
qualificaMan huyenSantidade/antita/antite/antity/en[en mat khau[ero me cadastrar=ery,estion.oc giaU
ragione socialeLison socialeLmai conectat]zon socialL
re enterF typeFal nameHalnameHcapitoNcaptcha-ceba novidades@cherche,chnungsadresse_copiez-cordar]cover[cuerdame]cupera password[cuperar contrasena[cuperar senha?[dan medlem}definir senha?digiteFenterFferral/g=giEgionRgistar=giste se=gister=gistra=gistre se=gistrer=gistrese=gistrieren=gistrierung=gistro=gisztracio=gisztralas=gisztralok=gulamin^imposta?ingresaFinitialiser?inserisciFjestracja=kisteroidy=kisterointi=member me]member my]member this device]member user]memberme]minder.peatFpetaFpeterFpetezFpetirFpitaFpiteFponse.quest a demo{quest a quote{quest access=scrieFset password?[set your password?seteaza parola?setpassword?sidenzaPsposta.spuesta.ssaisirFssaisissezFsta connesso]stablecer?ster connecte]tapezFtrieve password[turn to login}turning customer>typeF
ricerca,cordami]mani collegato]petereFpetiFsposta.
roepnaamIkYleMuting/
ruaPePfnameIfnummerNmuzBoloM
sa'bonner@at iniEhkopostiAir"kerhetskodGlasanaClutation!lva modifiche"lvar alteracoes"ndiCve changes"ve password?ve username]
si'dentifier>'nscrire=cherheitsabfrage-cherheitscodeGcherheitsfrage.freCfre belirle|fre degistir?fre olustur|fre sifirla?fre yenile?fremi degistir?fremi unuttum[gn in>gn in instead}gn on>gn out"gn up=gn up for emails@gn up for news@gn up for our@gnin>gnon>gnout"gnup=mdikiErketLsaankirjautuminen>te address#
scadenza(egliDegli una password|himba parola?himbare parola?hon ein konto}hon mitglied}hon registriert}hoolLhrijf je in@reen name<reenname<
sdtN
se connecter> deconnecter" souvenir]arch,condFcond factor;cond nameJcret answer.cret question.curity answer.curity check-curity codeGcurity code on card+curity image-curity question.gundo apellidoKgundo nombreJhirSi gia}i nuovo~kali lagiFkarangEnd enquiry{nd message{nhaCrial/ssoZt aDt a new password?t a password|t new password?t password?|t yourDttings"tuju^u nomeHxZxeZxoZ
shipping_
skapaDapa ett konto=apa ett losenord|apa konto=ift adgangskode?ift kodeord?
sms codeG
so dien thoaiNbrenomeKcial security/cietaLcieteLg,k,kakPprannomeBucasneEuhlasim^uvenir de moi]yadKyisimKzlesme^
spam-edizione_itznameBolecnostLolocnostL
ssn/
stadSadtSanowiskoMareEart free=art trial=art your trial=atUateRatoUavajiciEay in touch@ay logged in]ay signed in]ay updated@ellungMeuernummer/imme zu^raatPradaPrassePreetPudent id/worz konto=
subject/bscrever@bscribe@bscription@bskrybuj@burbScasneEchbegriff,che,dah memiliki akun}dah punya akun}dah terdaftar}hlasim^iteQjet/kunimiKkupuoliZnt de acord^r nameKrelArnameKscribete@scribirse@scripcion@
syarat^ntymaaikaVntymapaivaV
szervezetLukaj,uletesi datumVuletesi idoV
tagWi khoanBi khoan cua toi"nggal lahirVo mat khauD|o tai khoan=raUrjeta&x/
tc kimlik/
team nameLkrarFlNlefonNlefoonNlemovelNlephoneNleponNlepulesSljes nevHnIn cong tyLn dang nhapBn day duHn demJn lotJn nguoi dungBn tai khoanBrmeni^rmini^rminos^rmos^rms^tap masuk]xt in the image-
thanh phoSanh vien moi=ay doi mat khau?u dien tuA
tietosuoja^laa@lbakestill passord?lmeld=m,m kiem,me zone/mezone/ne ma minte]nhRnh thanhRtelM!tle!tolare della carta%tulaire%tular%
to chucLdavia no~egangscodeCevoegingQi thieu|istaFpic/tp;wnS
tracking/atamiento!ocar senha?ouble logging[ouble signing in[
tunnusBssenvoegselJ
tweede naamJo factor;o step;ofactor;
type the characters-
ubah kata sandi?
ufR
uidBtloggen"
ujD fiok= jelszo?raF
ulangFicaPicePkeUtimo nomeK
unameBete=isciti=it numberQlock>ohditko[ohtuiko[ohtunut salasana[ternehmenLuttum[
update password?prepaF
url#
userBer agreement^er idBer nameBeridBernameBtaw haslo?|tawienia"uarioB
utcaPenteBilisateurBilizadorBilizatorBonevIworzDworz haslo|worz konto=
uudelleenFdestaanFsiDsi kayttaja~si salasana?tiskirje@
uw naamH
uye adiBe degil~e girisi>e misiniz}e ol=elik=
uz mate}ivatelBytkownikB
vaelgDelg en adgangskode|hintaan 8|hvistaFhvistuskoodiGihda salasana?lasszon jelszot|lid thru(lidade(litseDlitse salasana|ljDlj ett losenord|n mar fiokod}nhaErosSt/
vecchiaEcheEjPlgDlg et passord|ncimiento(rgebenDrgessen[rgeten[rificaFrificatiecodeGrification codeGrificationcodeGrifieringskodGrifizierungscodeGrifyFrjaardagVzeteknevK
viaPgenteElkar^lleSllkor^rksomhedLsuallyhidden:
voiePlledige naamHllstandiger nameHornaamIorwaarden^r und nachnameHrnameIrwahlOucher/us avez deja}
vuelva aFelve aF
vyhledat,tvorit ucet=tvorteDtvorte heslo|
wachtwoordCchtwoord aanmaken|chtwoord herstellen?chtwoord resetten?chtwoord veranderen?chtwoord vergeten[chtwoord wijzigen?hlen sieD
wdhF
web site#bsite#ekly digest@lcome back>rkgeverL
whatsappN
wiederholenFederholungFjzigingen opslaan"
wohnortShnsitzlandUjewodztwoRonplaatsSrkplaceLrkspace nameL
wunschD
wybierzDbierz haslo|loguj"razam^szukaj,
xac nhanF
ya eres} estas registrado} tengo cuenta>} tengo una} tiene una cuenta} tienes cuenta} tienes una cuenta}
yearYar of birthYars old^niDni hesap=ni sifre?ni uyelik=nidenF
yilYneleF
your message{ur nameHur new password|
yritysLkeM
zabudli[budnute heslo[kladam konto=loguj>loz konto=lozit ucet=pamatat]pamatovat]pamietaj]pisz sie=pisz zmiany"pomenute[pomneli[pomnialem[pomniane[registrovat=registrujte=rejestruj=ten hesabiniz}ten uye}
zeichen eingeben-meU
zgoda^
zipTp codeTp postalTpcodeT
zmena hesla?enit heslo?iana hasla?ien haslo?
znovaFovuF
zoek,eken,pakujteFstat prihlaseny]
zresetuj haslo?
zugangscodeCgangsdaten vergessen[gangsnummerBnameKr kasse_ruck zur anmeldung}stat prihlaseny]
zvolteDolte heslo|
zwei faktor;eiter faktor;eiter vornameJ
αλλαγη κωδικου?
αναζητηση,
αποδεχομαι^ομνημονευση]
δεν εχεις~ν εχετε~
δημιουργηστε κωδικο|μιουργιαDμιουργια λογαριασμου=
διατηρηση συνδεσης]ευθυνσηPευθυνση emailA
εγγραφειτε=γραφη=
εισοδος>στε ηδη}
ενημερωτικο δελτιο@
επαληθευσηFαναληψηFαναφορα κωδικου?ιβεβαιωσηFιθετοKιχειρησηLωνυμιαLωνυμοK
εταιρειαL
εχεις ηδη}ετε ηδη}
ηλ ταχυδρομειοAεκτρονικο ταχυδρομειοA
ημερομηνια γεννησηςV
κινητοN
κωδικοςC
να με θυμασαι]
νεοDοςDος κωδικος?ος χρηστης=~
ξαναF
ξεχασα[
οδοςP
ονομαIομα χρηστηBοματεπωνυμοH
οροι^
παλιοςE
πληρες ονομαH
ποληS
συμφωνω^νδεθειτε>νδεση>νθηματικοC
τκ'T
ταχυδρομικος κωδικαςT
τηλεφωνοN
τουλαχιστον 8|
τρεχωνE
υπαρχωνEενθυμιση κωδικου[
χρηστηςB
χωραU
ψευδωνυμοB
авторизация>торизація>торизоваться>
адресP
аутентификатор;
ваше имяH
введите код-
вже зареєстровані}е маєте}е є акаунт}
воидите>ити>сстановить[сстановление пароля?
впервые~
вулицяP
вход>од в>ід>
выити"ход"
відновити пароль[
годYродS
дата народженняVта рожденияV
двухфакторн;
деиствующииEньWнь рожденияV
должностьMставка_
ел поштаAектронна поштаAектронноі поштиA
емеилA
есть аккаунт}
еще не зарегистрированы~е нет аккаунта~е разF
забули[были[вести=даите пароль|пам ятати]помнить]регистрироваться=регистрируитесь=реєструватись=реєструватися=
згоден^
зміна пароля?інити пароль?
изменение пароля?менить пароль?
имеилAяIя и фамилияHя пользователяB
индексTн/
искать,
капча-
код из письмаGд из смсGд подтвержденияGд підтвердженняGд с картинки-д страныOмментарии/мпанияLмпаніяLнтрольныи вопрос.ристувачB
краиRаінаU
личныи кабинет"
логинBгінB
месяцX
минимум 6|нимум 8|
мобильныиNбільнииNи профиль"
містоS
название компанииLити,помнить пароль[селенныи пунктSстроики"
не виходити] выходить] заполняите: зарегистрированы~ менее 6| менее 8| менше 8| помню[має акаунта~т аккаунта~т учетнои~
никBкнеимB
новииDвии пароль?вогоDвыиDвыи пароль?выи пользователь=мер карты&мер телефонаNмер телефонуN
нікнеимB
областьRратная связь{
оплата_
организацияLганізаціяL
оставаться в системе]тавьте пустым:тавьте это поле:
ответ.править сообщение{чествоJ
оформить заказ_
парольCроляC
персональных данных^
по батьковіJвне ім яHвторFгоджуюсь^дписаться@дписка@дтвердитеFдтверждениеFиск,лZлитикои^лное имяHльзовательBлітика^точнииEчтаAчтовыи индексTштаAшук,
прежнииEидумаитеDидумаите пароль|инимаю^исоединиться=оверочныи кодGомокод/офессияMізвищеKізвище та ім яH
псевдонимB
пібHдписатися@дписка@дприємствоLдтвердженняFдтвердітьF
рассылка@ссылку@
регионRгистрации=гистрация=єстрація=
розсилка@
сброс пароля?
секретныи вопрос.
символы с картинки-
смена пароля?енить пароль?
согласен^глашаюсь^глашение^здаитеDздаите пароль|здать аккаунт=здать профиль=здать учетную запись=общение/хранить изменения"
старииEарыиEатьZворити акаунт=ворити обліковии=ворітьDворіть пароль|ранаU
текст с картинки-кущииEлNлефонNма/
увіити>
уже есть аккаунт}е есть учетная}е зарегистрированные}е зарегистрированы}е с нами}
улицаP
умови^
условия^
учреждениеL
фи' оHоH
фамилияK
чужои компьютер]
ще не зареєстровані~ немає~ разF
щонаименше 8|
эл почтаAектронная почтаAектроннои почтыA
ім яI я користувачаBяI
індексT
אימותFמיילAן לך חשבון~פוס סיסמה?שורF
ארגוןLץU
בחרDר סיסמה|
דוא לAאלAאר אלקטרוניA
הגדרות"
החלפת סיסמה?שבון שלי"
היכנס>רשם=
הרשם=שמה=שמה לניוזלטר@
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
כבר חבר}ר יש לך חשבון}ר רשום}
כינויB
כניסה>
כתובתP
להרשמה=
לפחות 6|חות 8|
מגדרZ
מדינהUיניות^
מיילAןZקודT
מסכים^
משתמשBתמש חדש~
נוכחיתE
ניוזלטר@ידN
סיסמאCסמהCסמה חדשה?סמתC
סלולריN
עדיין לא רשום~
עוד לא~
עירS
פלאפוןN
צור חשבון=ר סיסמה|
קוד אימותGד חד פעמיG
רחובP
שובF
שינוי סיסמה?
שכחת[חתי[
שםH החברהL מלאH משפחהK משתמשB פרטיI
תאריך לידהV
תנאי^
ابحث,
اختر كلمة|
ادرسP
استانRم الدخولBم الشركةLم العايلةKم المستخدمB
اشتراک@ترك@ترك الان=
اعادةFادة تعيين?
الاسمHاسم الاخيرKاسم الاولIاعدادات"ايميلAبريد الالكترونيAبقاء متصلا]بلدUتسجيل=جديدةDجنسZجوالNحاليةEدولةUرقم السريCرمز البريديTشارعPشركةLشروط^عنوانPقديمةEكنيةKلقبKمحمولNمدينةSمستخدمBموبايلNموسسةLنشرة@نوعZهاتفN
انتخابDشاء حساب=شي حساب=شي كلمة|ضم=
اوافق^
ايميلA
ایجاد حساب=میلA
بازیابی رمز?
بحث,
بريدA
به خاطر بسپار]
تاريخ الميلادVریخ تولدVكيدFییدF
تذكرني]
تسجيل الخروج"جيل الدخول>جيل جديد=
تغيير كلمة?ییر رمز?
تلفنNفن همراهN
تنظیمات"
تکرارF
ثبت نام=ت نام نکرده~
جديدDيدةDیدD
جستجو,
جنسیتZ
حداقل|
حساب جديد=اب جدید=اب من"اب کاربری دارید}اب کاربری ندارید~ابي"
خبرنامه@
خروج"
دخول>
دوبارهF
رایانامهA
رقم الجوالNم الهاتفN
رمزCز التاكيدGز التحققGز عبورCز عبور انتخاب|ز عبور جدید?
ساخت حساب=زمانL
سجل الان=ل الدخول>
سياسة الخصوصية^
شرکتL
شماره موبایلNاره همراهN
شهرS
عضو بالفعل}و جديد~و نیستید~ویت=
على الاقل|
فراموش[
فعلیE
قبلا ثبت نام}لا عضو}لیE
قوانین^
كلمة السرCمة المرورCمة مرورCمة مرور جديدة?
لا تملك حساب~
لديك حساب}
ليس لديك حساب~
مجددF
مرا به خاطر]ة اخرىF
مستخدم جديد~
مقررات^
موافقم^بایلN
می پذیرم^
نامIم خانوادگیKم و نام خانوادگیHم کاربریBم کاملH
نسيت[يت كلمة[
نشانیP
هل لديك حساب} نسيت[
هنوز ثبت~
وارد شوید>
ورود>
پست الکترونیکA
کاربرB
کد امنیتی- تاییدG تصویر- فعال سازیG پستیT
کشورU
کلمه عبورC
گذرواژهC
คนหา,
จงหวดR
ชอI นามสกลHผใชBเลนB
ตงรหสD
ทอยP
นามสกลK
บรษทL
ปจจบนE
ประเทศU
ผใชงานB
มอถอN
ยนยนF
รหสผานCสผานใหม?สยนยนGสไปรษณยT
ลงทะเบยน=
ลม[
ลอกอน>
วนเกดVเดอนปเกดV
สมคร=
สรางบญช=
หนวยงานL
อกครงF
องคกรL
อเมลA
เกาE
เขาสระบบ>
เดมE
เบอรโทรN
เปลยนรหสผาน?
เพศZ
โทรศพทN
ใหมD
お問い合わせ/{
お客様番号B
お支払い_
すてにアカウント}に登録}
せいK
はしめて~
また登録~
めいI
もう一度F
アカウントidBウントの作成=ウントをお持ちてない~ウントをお持ちの}ウントを作成=ウント作成=ウント名Bウント情報"
カート番号&
クーホン/
サインアッフ=ンイン>
セイK
ニックネームB
ニュースレター@
ハスワートCワートの変更?ワートの設定|ワートを作成|ワートを変更?ワートを設定|ワート変更?
フライハシーホリシー^
マイヘーシ"
マンションQ
メイI
メルマカ@
メールAルマカシン@
ユーサidBサーidBサー名Bサ名B
ロクアウト"イン>インidBイン状態を保持]オン>
ワンタイムG
下单_
下次自动]
两步验证;
个人中心"
二段階認証;
今のE
付款_
以前のE
件名/
企业L
企業名L
优惠码/
会員idBの方}番号B登録かお済みてない~
会社L
位以上|
住所P
使用者代號B者名稱B
保持する]登入]登录]
信箱A
修改密码?密碼?
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
创建D密码|账户=
初めて~
創建帳戶=
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
名字H
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
已有帐号}帐户}帳號}账号}账户}
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
建立帳戶=帳號=
当前E
役職M
忘れ[
忘記[
忘记[
性別Z
性别Z
手机N
手機N
找回密码[
推荐人/
搜寻,
搜尋,
搜索,
携帯N
支付_
文字以上|
新しいDいハスワート?
新密码D碼D
新用户=
新規D会員=登録はこちら~
既に登録}
日 W
旧 E
旧密码E
昵称B
暗証番号C
暱稱B
更改密码?密碼?
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
没有帐号~账号~账户~
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
答え.
答案.
組織L
结算_
职位M
职务M
联系人H
職業M
職稱M
自动登录]
自動的にロクイン]
至少6|8|
舊密碼E
苗字K
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
还没有帐号~有账号~
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
重新輸入F输入F
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
계정 만들기=이 없~이 있으신가요}
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
로그아웃"인>인 상태 유지]인 유지]
마이페이지"
만들기D
메일A
별명B
보안문자-
비밀번호C번호 변경?번호 설정|번호 재설정?번호를 설정|번호를 잊[
사용자 이름B자명B
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
아이디B디 저장]
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
재입력F
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
회원 idB이 아니~
휴대폰N`;
