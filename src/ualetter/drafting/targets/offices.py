"""The words by which a page's lines tell titles, roles, organisations and streets apart, in eight languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ualetter.drafting.targets import abroad

PLAIN_LETTERS = str.maketrans("\u0131łŁøØđĐ", "ilLoOdD")
"""Letters that Unicode doesn't take apart into a letter and its mark."""
_PLAIN = re.compile(r"[^\w&'.:-]+")


@lru_cache(maxsize=4096)
def word_key(word: str) -> str:
    """Return the word as the tables have it: small letters without accents and outer marks."""
    plain = unicodedata.normalize("NFKD", word.replace("\u2019", "'").casefold().translate(PLAIN_LETTERS))
    if plain.startswith("secretari\u0301a"):
        return "secretariat"  # an office; without the accent it is a woman
    bare = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _PLAIN.sub("", bare).strip(".,;:'-")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


ROLES = abroad.ROLES | word_set(
    """
    minister ministers ministerin president presidents director directors ambassador ambassadors governor governors
    prosecutor prosecutors procurator attorney secretary commissioner commander chief head heads leader chairman
    chairwoman chairperson chair speaker premier chancellor mayor sheriff warden judge judges justice king queen emir
    amir sultan superintendent inspector registrar ombudsman ombudsperson rapporteur representative representatives
    member members senator solicitor deputy administrator coordinator manager officer superior marshal pope
    undersecretary consul ceo charge authorities controller comptroller advisor adviser magistrate moderator
    custodian imam prezident ministr prokuror predsedatel nachalnik glava justizautoritat
    spokesperson dean rector principal vice-president vice-minister co-chair counsellor councillor auditor
    delegue deleguee auditeur patriarch mufti lieutenant-governor advocate-general

    prasident prasidentin premierminister premierministerin ministerprasident ministerprasidentin staatsprasident
    staatsprasidentin justizminister justizministerin innenminister innenministerin aussenminister aussenministerin
    botschafter botschafterin generalstaatsanwalt generalstaatsanwaltin gouverneur gouverneurin direktor direktorin
    leiter leiterin vorsitzender vorsitzende bundeskanzler bundeskanzlerin kanzler kanzlerin burgermeister
    burgermeisterin konig konigin generalsekretar generalsekretarin generaldirektor oberster verteidigungsminister
    verteidigungsministerin minister:in botschafter:in generalinspekteur staatssekretar justizsenator

    presidente presidenta ministro ministra directora embajador embajadora gobernador gobernadora fiscal
    procurador procuradora secretario secretaria comisionado comisionada comandante jefe jefa alcalde alcaldesa
    senador senadora defensor defensora rey magistrado magistrada juez jueza canciller viceministro viceministra
    vicepresidente vicepresidenta subsecretario intendente contralor

    ministre directeur directrice ambassadeur ambassadrice procureur procureure
    secretaire commissaire commandant chef cheffe roi reine maire garde juge magistrat chancelier premiere prefet

    statsminister utrikesminister justitieminister inrikesminister guvernor riksaklagare
    generalsekreterare kung drottning ordforande presidenten ministern

    minister-president procureur-generaal hoofd koning koningin voorzitter
    burgemeester staatssecretaris

    embaixador embaixadora governador governadora delegado
    ambasciatore ambasciatrice direttore direttrice governatore procuratore segretario
    """
)
# What stands in front of a role's main word, or right behind it.
MODIFIERS = abroad.MODIFIERS | word_set(
    """
    deputy vice acting interim first second chief senior supreme high federal national state public general assistant
    joint prime lord under permanent special royal crown grand military executive managing provincial regional
    presidential central former extraordinary plenipotentiary in-chief designate elect united honorary principal
    primer primera segundo generales nacional publico publica constitucional interino interina
    encargado adjunto adjunta militar estatal de
    premier premiere generale adjoint adjointe interimaire militaire
    stellvertretender stellvertretende oberster erster erste amtierender geschaftsfuhrender
    oberste generalnyi respubliki
    union delegate lead minister-delegate advocate minister-in-charge d'affaires affaires daffaires
    procureur-generaal generaal eerste hoge
    geral nazionale especial especiais
    """
)
TOPICS = word_set(
    """
    interior justice home foreign affairs defence defense security human rights prisons prison police law order
    political
    internal external health education labour labor information communications culture finance economy planning
    development gender women family children youth sport sports environment energy mines natural resources forests
    agriculture trade transport immigration migration border intelligence judiciary judicial court courts supreme
    constitutional appeal appeals republic armed forces army navy staff cabinet government parliament
    assembly senate congress house representatives council commission legal reform citizenship
    indigenous peoples social welfare religious tourism science technology higher relations cooperation international
    administration local communities community correctional corrections services service penitentiary system
    investigation investigations crime criminal cassation nation nations revolution guard guards islamic democratic
    people's united population protection promotion good governance civil public national state federal
    integration regional territorial veterans digital media post telecommunications industry works housing urban
    rural emergency situations religion endowments waqf district county corps judges prosecution prosecutions board
    policy clemency pardons parole paroles

    seguridad gobernacion justicia defensa relaciones exteriores asuntos derechos humanos nacional publica
    publico republica estado gobierno salud educacion trabajo corte suprema tribunal supremo congreso policia
    penitenciaria penitenciario sistema ciudadana paz mujer mujeres ambiente energia minas nacion pueblo proteccion
    fuerzas armadas ejercito federacion culto familia desarrollo externas externos unidos

    interieur affaires etrangeres securite droits humains homme republique etat gouvernement cour
    sante travail territoriale decentralisation sceaux penitentiaire armees
    nationale culte cultes exterieur exterieures penale

    justiz inneren innern auswartigen aussern angelegenheiten verteidigung sicherheit menschenrechte republik
    regierung gerichtshofs gerichts polizei innere auswartige bundes islamischen

    justitie binnenlandse buitenlandse zaken defensie veiligheid mensenrechten republiek regering
    inrikes utrikes forsvaret sakerhet republiken manskliga rattigheter
    justica interna relacoes direitos interno giustizia esteri difesa
    """
)
# Words that begin an organisation's name wherever they stand.
STARTERS = word_set(
    """
    ministry ministries embassy embassies consulate department departments office offices directorate
    secretariat mission bureau delegation presidency supreme commission committee council association
    legation division

    ministerio ministere ministerium ministerie ministero justizministerium innenministerium
    aussenministerium bundesministerium embajada ambassade botschaft botschaften ambassad ambasciata embaixada
    consulado consulat konsulat consulaat secretaria secretariado fiscalia procuraduria presidencia
    presidence prasidialamt departamento departement direccion direction oficina buro mision gobernacion
    justitiedepartementet utrikesdepartementet departementet amt parquet generalstaatsanwaltschaft staatsanwaltschaft
    justitieministeriet inrikesministeriet ministeriet kansli primature cabinet comision comite consejo
    conselho delegacia associacao comissao delegacion haut-commissariat haute-commission ministerstwo ambasada
    velvyslanectvi urad sad
    corporacion fundacion asociacion sindicato organizacion movimiento partido colegio fondation syndicat
    stiftung gewerkschaft gazetesi newspaper diario periodico mahkemesi meclisi
    arzobispado obispado archdiocese diocese patriarchate archeveche
    unidad prefectura prefettura comune emirate collectorate brigada cuartel batallon
    section unit prokuratura procura gabinete ministeriat hauptquartier direktion palaciodejusticia kancelaria
    ministerstvo bakanligi bakanlik mudurlugu basbakanlik kementerian kejaksaan gonganju gong'anju sifabu sifating

    """
)
_BODIES = word_set(
    """
    prosecution constabulary enforcement limited s.a s.a.s s.p.a ltda pty n.v b.v bhd sdn jsc ojsc pjsc oao ooo s.r.l
    holdings logistics logistica airlines petroleum intendencia fsb nypd lapd icrc idf
    headquarters court prison jail police army navy parliament assembly senate congress agency authority board service
    services university hospital union federation company corporation party government judiciary forces force unit
    command station college institute institution academy centre center foundation tribunal chamber ombudsman
    defensoria corps secretary-general penitentiary colony detention complex facility registry society group bank
    church fund inspectorate commissariat administration ltd inc plc llc gmbh corp taskforce branch

    corte policia prision carcel penal congreso senado asamblea parlamento ejercito gobierno alcaldia
    procuraduria instituto universidad centro servicio agencia municipalidad guardia camara junta
    cour gendarmerie assemblee senat parlement gouvernement armee maison
    prefecture
    gericht gerichtshof gefangnis polizei regierung parlament bundestag kanzlei staatskanzlei oberster
    rechtbank gevangenis politie regering domstol polisen fangelse regeringen riksdagen
    tribunale carcere polizia governo questura cadeia presidio
    """
)
ORGANISATIONS = STARTERS | abroad.BODIES | _BODIES
# Words of streets, buildings and places: no person is called so.
PLACES = word_set(
    """
    street road rd avenue ave boulevard blvd lane drive square place plaza building bldg floor block house palace
    tower towers town city district province region county village quarter sector zone box po p.o.box bag postbag
    compound complex suite room gate hill park garden gardens junction highway roundabout circle island
    terrace court state bhavan bhawan sadan mahal secretariat camp fort bridge kremlin barracks territory oblast
    capitol annex wing way crescent close row mansion villa estate industrial plot area level lot km postal code zip
    postcode corner intersection opposite near next behind north south east west northern southern eastern western
    central downtown new pmb bp

    rezidentsia residencia residence residenz official oficial campus headquarters quarters
    calle carrera avenida av paseo plazuela edificio piso palacio casa colonia barrio ciudad esquina numero
    provincia departamento municipio apartado aldea oficina local jiron urbanizacion
    alcaldia distrito calzada

    rue palais bd immeuble etage quartier route cite boite postale ville chemin esplanade hotel
    strasse platz allee weg postfach haus gasse gebaude palast schloss ufer damm ring
    straat laan plein postbus gebouw gata gatan vagen torg slott plan
    rua praca bloco esplanada via piazza palazzo corso viale largo
    """
)
# Words of streets in other languages; people are called so too.
STREETS_ABROAD = word_set(
    """
    lu qu jie dajie hutong jalan jl lorong dori marg nagar path chowk sokak sokagi cad caddesi bulvari mahallesi
    ulitsa ul ulica prospekt prospect pr pereulok per naberezhnaya ploshchad utca ter kucesi kuchasi khiyaban khiaban
    maidan midan shari sharia souk soi thanon duong pho quan
    """
)
CONNECTORS = word_set(
    """
    of the and for to in at on & de del la las los el y e des du le les et pour a au aux von der die das
    und fur im zu zur zum van het voor en och i da do dos di della delle degli dei per
    """
)
# Small words that a person's name may hold.
PARTICLES = word_set(
    "al el ul ad as ar ash an at bin ben ibn bint de la del las los da do dos das di du des van von der den ter ten"
    " y e i abu umm zu und och af oglu ogly kyzy qizi kizi uulu ould mint vel binti anak"
)
# German and Swedish compounds: `Bundesjustizminister`, `Generalstaatsanwältin`.
_COMPOUND_ROLES = (
    "minister", "ministerin", "ministern", "prasident", "prasidentin", "staatsanwalt", "staatsanwaltin", "direktor",
    "direktorin", "kanzler", "kanzlerin", "sekretar", "sekretarin", "kommandant", "prasidenten", "polischef",
    "politiechef", "polizeichef",
)  # fmt: skip
_COMPOUND_BODIES = (
    "ministerium", "ministeriums", "departementet", "ministeriet", "gericht", "gerichtshof", "staatsanwaltschaft",
    "ligi", "lugu", "behorde", "ambetet", "kanzlei", "verwaltung", "myndigheten", "verket", "styrelsen", "gefangnis",
)  # fmt: skip
# Russian colonies and prisons: `IK-6`.
_NUMBERED_BODY = re.compile(r"(?:sizo|ik|fku|ft|ak|lk)-?\d{1,2}")


def is_body(key: str) -> bool:
    """Whether a word makes a name that of an organisation."""
    return (
        key in ORGANISATIONS
        or _NUMBERED_BODY.fullmatch(key) is not None
        or key.endswith((*_COMPOUND_BODIES, *abroad.BODY_ENDINGS))
    )


def is_role(key: str) -> bool:
    """Whether a word is the main word of a role, alone or as the first of `Commander-in-Chief`."""
    first, _, rest = key.partition("-")
    return first in ROLES or key.endswith(_COMPOUND_ROLES) or (first in {"vice", "co", "ex"} and rest in ROLES)
