"""Words of offices and bodies in the languages that pages only quote: Turkish, Polish, Indonesian, Persian."""

from __future__ import annotations

ROLES = frozenset(
    """
    bakan bakani basbakan basbakani baskan baskani cumhurbaskani vali valisi kaymakam savci savcisi bassavci bassavcisi
    mudur muduru komutani
    predsednik predsjednik predsednica predsjednica premijer ministar ministarka gradonacelnik tuzilac direktor
    prezydent prokurator wojewoda komendant rzecznik premier burmistrz
    ministr ministryne prezidentka primator policejni primar primarul ministrul presedinte presedintele prefect
    prefectul procurorul
    miniszter miniszterelnok elnok elnoke polgarmester ugyesz
    prezident ministr prokuror gubernator mer predsedatel rukovoditel upolnomochennyi upolnomochenny nachalnik glava
    holova prezydent prokuror ministr ombudsmen hubernator
    presiden menteri gubernur bupati walikota kapolri kapolda kapolres kapolsek panglima jaksa ketua hakim kepala
    peguam kalihim pangulo
    waziri rais mkurugenzi
    wazir vazir rais raees dadsetan
    zongli zhuxi shuji juzhang tingzhang yuanzhang shizhang shengzhang jianchazhang
    statsradet polischef rikspolischef landshovding
    politimester statsministeren justisminister utenriksminister
    """.split()
)
# What stands in front of such a role.
MODIFIERS = frozenset("genel generalni generalny generalna glowny naczelny cumhuriyet emniyet wakil naib".split())
# Words that make a name that of a body, wherever they stand in it.
BODIES = frozenset(
    """
    bakanlik baskanlik bassavcilik savcilik valilik kaymakamlik mahkeme cezaevi cezaevleri emniyet jandarma belediyesi
    kurumu meclis mahkemesi
    ministarstvo kabinet vlada skupstina gradska uprava tuzilastvo tuziteljstvo odvjetnistvo obvinitelstvo sudstvo
    javno zatvor policija
    ministerstwo ministra prokuratura komenda urzad sejm senat wiezienie zaklad areszt kancelaria rzecznika urzedu
    ministerstvo vlada vlady policie soud zastupitelstvi veznice urad magistrat
    ministerul primaria parchetul guvernul inspectoratul administratia prefectura politia curtea tribunalul
    penitenciarul directia parlamentul consiliul
    miniszterium hivatal ugyeszseg rendorseg birosag kormany onkormanyzat orszaggyules
    ministria keshilli prokuroria policia kuvendi bashkia
    generalna generalnaya generalnaia prokuratury upravlenie upravlinnya sluzhba pravitelstvo administratsiia
    administratsiya administracija sledstvennyi sledstvennyy komitet fku fsin ufsin sizo izolyator izolator koloniia
    koloniya apparat kantseliariia kabinet ministerstva viddil viddilennia rada duma polpredstvo
    kementerian kejaksaan kepolisian markas mabes polda polres polsek polri polis mahkamah pengadilan komisi badan
    lembaga kantor dinas rutan lapas kemenko kemenkumham pejabat jabatan suruhanjaya parlimen
    wizarat wezarat vezarat sazman-e sazman dadsara dadsaraye dadgah daftar-e daftar majlis diwan divan riasat qovveh
    niyaba niyabat mahkama mudiriyat madaxtooyada
    kagawaran tanggapan sandiganbayan
    ofisi wizara makao mahakama
    fayuan jianchayuan jianyu kanshousuo laojiaosuo gonganting gonganbu sifabu sifaju sifating zhengfu renmin guojia
    weiyuanhui gonganju
    tong phong
    carabineros carabinieri guardia comando comandancia jefatura ayuntamiento penitenciaria reclusorio estado-maior
    procuradoria-geral estado-mayor comandancias auditorat auditoria
    justizvollzugsanstalt jva haftanstalt bundesamt landgericht
    kriminalvarden migrationsverket rikspolisstyrelsen riksaklagaren aklagarmyndigheten
    """.split()
)
# Endings of such words: `Diyarbakir Cumhuriyet Başsavcılığı`, `Belügyminisztérium`.
BODY_ENDINGS = (
    "ligi", "lugu", "liginin", "miniszterium", "miniszterelnokseg", "ugyeszseg", "kapitanysag", "hivatal", "birosag",
    "inspektorat", "departementti", "ministerio", "prokuratura", "inspektoratet", "vollzugsanstalt",
)  # fmt: skip
