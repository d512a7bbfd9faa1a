"""Words of offices and bodies in the languages that pages only quote: Turkish, Polish, Indonesian, Persian."""

from __future__ import annotations


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


ROLES = _words(
    """
    bakan bakani basbakan basbakani baskan baskani cumhurbaskani valisi kaymakam savci savcisi bassavci bassavcisi
    mudur muduru komutani
    predsednik predsjednik predsednica predsjednica premijer ministar ministarka gradonacelnik tuzilac direktor
    prezydent prokurator wojewoda komendant rzecznik premier burmistrz
    ministr ministryne prezidentka primator policejni primar primarul ministrul presedinte presedintele prefect
    prefectul procurorul
    miniszter miniszterelnok elnok elnoke polgarmester ugyesz
    prezident prokuror gubernator predsedatel rukovoditel upolnomochennyi upolnomochenny nachalnik glava
    ombudsmen hubernator
    presiden menteri gubernur bupati walikota kapolri kapolda kapolres kapolsek panglima jaksa ketua kepala
    kalihim pangulo
    waziri mkurugenzi
    dadsetan
    zongli zhuxi juzhang tingzhang yuanzhang shizhang shengzhang jianchazhang
    prefete prefetto prefetta sindaco sindaca questore archbishop arzobispo obispo grossmufti
    statsradet polischef rikspolischef landshovding
    politimester statsministeren justisminister utenriksminister
    """
)
# What stands in front of such a role.
MODIFIERS = _words("genel generalni generalny generalna glowny naczelny cumhuriyet emniyet wakil naib")
# Words that make a name that of a body, wherever they stand in it.
BODIES = _words(
    """
    bakanlik baskanlik bassavcilik savcilik valilik kaymakamlik mahkeme cezaevi cezaevleri emniyet jandarma belediyesi
    kurumu meclis mahkemesi
    ministarstvo kabinet vlada skupstina gradska uprava tuzilastvo tuziteljstvo odvjetnistvo obvinitelstvo sudstvo
    javno zatvor policija
    ministerstwo prokuratura komenda urzad sejm senat wiezienie zaklad areszt kancelaria rzecznika urzedu
    ministerstvo vlady policie soud zastupitelstvi veznice urad magistrat
    ministerul primaria parchetul guvernul inspectoratul administratia prefectura politia curtea tribunalul
    penitenciarul directia parlamentul consiliul
    miniszterium hivatal ugyeszseg rendorseg birosag kormany onkormanyzat orszaggyules
    ministria keshilli prokuroria policia kuvendi bashkia
    generalna generalnaya generalnaia prokuratury upravlenie upravlinnya sluzhba pravitelstvo administratsiia
    administratsiya administracija sledstvennyi sledstvennyy komitet fku fsin ufsin sizo izolyator izolator koloniia
    koloniya apparat kantseliariia ministerstva viddil viddilennia duma polpredstvo
    kementerian kejaksaan kepolisian markas mabes polda polres polsek polri polis mahkamah pengadilan komisi badan
    lembaga kantor dinas rutan lapas kemenko kemenkumham pejabat jabatan suruhanjaya parlimen
    wizarat wezarat vezarat sazman-e sazman dadsara dadsaraye dadgah daftar-e daftar majlis diwan divan riasat qovveh
    niyaba niyabat mahkama mudiriyat madaxtooyada
    kagawaran tanggapan sandiganbayan
    ofisi wizara makao mahakama
    fayuan jianchayuan jianyu kanshousuo laojiaosuo gonganting gonganbu sifabu sifaju sifating zhengfu renmin guojia
    weiyuanhui gonganju
    carabineros carabinieri comando comandancia jefatura ayuntamiento penitenciaria reclusorio estado-maior
    procuradoria-geral estado-mayor comandancias auditorat auditoria
    justizvollzugsanstalt jva haftanstalt bundesamt landgericht
    kriminalvarden migrationsverket rikspolisstyrelsen riksaklagaren aklagarmyndigheten
    """
)
# Endings of such words: `Emniyet Müdürlüğü`, `Belügyminisztérium`.
BODY_ENDINGS = (
    "ligi", "lugu", "liginin", "miniszterium", "miniszterelnokseg", "ugyeszseg", "kapitanysag", "hivatal", "birosag",
    "inspektorat", "departementti", "ministerio", "prokuratura", "prokuratuur", "inspektoratet", "vollzugsanstalt",
)  # fmt: skip
