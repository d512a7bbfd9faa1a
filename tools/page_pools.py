"""Invented countries' offices, people and stories from which `make_pages.py` draws; the two parts share none of them.

A block of `COUNTRIES` begins with code, name, full name, area of the index, languages, telephone, women, men, towns and
ambassador; each line below it is an office with its role, honorific, name, organisation and address. A block of
`ABROAD` begins with code, name in the page's language, embassy and languages; its offices have a salutation too.
"""

from __future__ import annotations

COUNTRIES = {
    "build": """
KE | Kenya | Republic of Kenya | AFR 32 | English:en, Swahili:sw | +254 20 555 01## | Akinyi Mfano, Wanjiru Kielelezo | Otieno Mfano, Kiprop Kielelezo | Nakuru, Lodwar | Barasa Mfanowe
Attorney General | Hon. | Mutiso Kielelezo Mwamba | Office of the Attorney General | Mfano House, 7th Floor | Acacia Avenue | P.O. Box 40912 – 00100 | Nairobi
Minister of the Interior | Dr. | Naliaka Mfano Wafula | Ministry of Interior | Jengo House, Block C | P.O. Box 30910 – 00100 | Nairobi

PH | Philippines | Republic of the Philippines | ASA 35 | English:en, Tagalog:tl | +63 2 8555 01## | Luzviminda Halimbawa, Corazon Muwestra | Rodel Halimbawa, Isagani Muwestra | Iloilo, Tagum | Benigno Halimbawa
Secretary of Justice | Atty. | Amado Halimbawa Reyes-Lim | Department of Justice | 118 Sampaguita Street | Barangay Halimbawa | Ermita, Manila 1000

PL | Poland | Republic of Poland | EUR 37 | Polish:pl, English:en | +48 22 555 01 ## | Jagoda Wzorska, Halina Przykładna | Bogumił Wzorski, Ziemowit Przykładny | Suwałki, Ełk | Zbysław Wzorowski
Minister of Justice | Ms | Dobrosława Przykładna-Wzór | Ministry of Justice | ul. Wzorcowa 11 | 00-951 Warszawa

PE | Peru | Republic of Peru | AMR 46 | Spanish:es | +51 1 555 01## | Nélida Ejemplar Quispe, Yolanda Muestra Huamán | Eleuterio Ejemplar Quispe, Hipólito Muestra Ccori | Ayacucho, Cajamarca | Wilfredo Ejemplar Paz
Attorney General | Dr. | Abelardo Muestra Tinco | Ministerio Público | Avenida del Ejemplo 1240 | Cercado de Lima | Lima 15001
Minister of Women | Sra. | Graciela Ejemplar Ñahui | Ministerio de la Mujer | Jirón Muestra 616 | Lima 15082

MA | Morocco | Kingdom of Morocco | MDE 29 | Arabic:ar, French:fr | +212 5 37 55 01 ## | Hafsa El Mithali, Ghizlane Namoudaji | Anouar El Mithali, Zouhair Namoudaji | Al Hoceima, Jerada | Abdelilah El Mithali
Minister of Justice | Mr. | Noureddine Namoudaji | Ministry of Justice | Place de l’Amandier | BP 1015 | 10020 Rabat

TH | Thailand | Kingdom of Thailand | ASA 39 | Thai:th, English:en | +66 2 555 01## | Kanlaya Tuayang, Pimchanok Baebchai | Somkiat Tuayang, Wichai Baebchai | Pattani, Nan | Prasert Tuayangdi
Commissioner General | Pol. Gen. | Thawatchai Baebchai | Royal Thai Police | 99/1 Rama IX Road | Pathum Wan | Bangkok 10330

TR | Turkey | Republic of Turkey | EUR 44 | Turkish:tr | +90 312 555 01 ## | Nilüfer Örnekoğlu, Şengül Misalci | Cemşit Örnekoğlu, Haldun Misalci | Batman, Artvin | Orçun Örnekoğlu
Minister of Justice | Mr | Selçuk Misalci | Adalet Bakanlığı | Örnek Mahallesi | Menekşe Caddesi No. 15 | 06659 Ankara

MX | Mexico | United Mexican States | AMR 41 | Spanish:es | +52 55 5550 01## | Xóchitl Modelo Cruz, Itzel Patrón Luna | Cuauhtémoc Modelo Cruz, Efraín Patrón Luna | Ocosingo, Juchitán | Aurelio Modelo Ríos
Governor of Chiapas | Lic. | Evaristo Patrón Camacho | Palacio de Gobierno | Avenida Modelo 1009, piso 1 | Colonia Centro | C.P. 29009 Tuxtla Gutiérrez | Chiapas

CM | Cameroon | Republic of Cameroon | AFR 17 | French:fr, English:en | +237 222 55 01 ## | Ngwenyi Échantillon, Solange Modèle Eyenga | Fru Échantillon, Blaise Modèle Atangana | Bamenda, Maroua | Emmanuel Modèle Fouda
Minister of Defence | Mr. | Théophile Modèle Essomba | Ministry of Defence | Quartier Modèle | BP 1000 | Yaoundé

VN | Viet Nam | Socialist Republic of Viet Nam | ASA 41 | Vietnamese:vi, English:en | +84 24 555 01## | Mẫu Thị Lựu, Đào Thị Mận | Mẫu Văn Khế, Đào Văn Ổi | Pleiku, Vinh | Mẫu Quang Bưởi
Minister of Public Security | General | Đào Minh Quất | Ministry of Public Security | 144 Phố Mẫu | Quận Ba Đình | Hà Nội

JO | Jordan | Hashemite Kingdom of Jordan | MDE 16 | Arabic:ar, English:en | +962 6 555 01## | Rawan Al-Namothaj, Dalal Al-Mithal | Qusai Al-Namothaj, Laith Al-Mithal | Irbid, Karak | Munther Al-Mithal
Prime Minister | H.E. | Fawwaz Al-Namothaj | Prime Ministry | Fourth Circle | P.O. Box 80 | Amman 11180
""",
    "judge": """
UG | Uganda | Republic of Uganda | AFR 59 | English:en, Luganda:lg | +256 414 555 2## | Nakato Kyokulabirako, Apio Lapor | Wasswa Kyokulabirako, Ojok Lapor | Gulu, Mbale | Mugerwa Kyokulabirako
Inspector General of Police | Mr. | Kato Ssampuli Lapor | Uganda Police Headquarters | Plot 21/29, Jacaranda Road | P.O. Box 7055 | Kampala
Minister of Gender | Rt. Hon. | Nabirye Kyokulabirako | Ministry of Gender | Plot 2, Simbamanyo Lane | P.O. Box 7136 | Kampala

ID | Indonesia | Republic of Indonesia | ASA 21 | Indonesian:id, English:en | +62 21 5550 2## | Ratna Contohwati, Sekar Teladan | Bagas Contoh, Wira Teladan | Wamena, Palu | Surya Contohadi
Chief of the National Police | Gen. | Harsono Teladan Putra | Mabes Polri | Jl. Melati No. 3, Kebayoran | Jakarta Selatan 12110

HU | Hungary | Hungary | EUR 27 | Hungarian:hu, English:en | +36 1 555 2## | Mintás Borbála, Példa Ildikó | Mintás Gergő, Példa Zsombor | Makó, Ózd | Példás Lőrinc
Minister of Interior | Dr. | Mintás Tivadar | Ministry of Interior | Tulipán utca 2–4. | 1051 Budapest

HN | Honduras | Republic of Honduras | AMR 37 | Spanish:es | +504 2555 2### | Digna Prototipo Mejía, Reina Espécimen Pineda | Rigoberto Prototipo Mejía, Wilmer Espécimen Pineda | Tocoa, Yoro | Porfirio Prototipo Lara
Minister of Security | General | Saúl Espécimen Zelaya | Secretaría de Seguridad | Aldea El Roble | Antiguo local de la Academia | Tegucigalpa

TN | Tunisia | Republic of Tunisia | MDE 30 | Arabic:ar, French:fr | +216 71 555 2## | Emna Chabihi, Rahma Mathalouthi | Skander Chabihi, Nizar Mathalouthi | Gafsa, Kasserine | Hatem Chabihi
President of the Republic | Mr | Moncef Mathalouthi | Presidential Palace | Route des Jasmins | 2016 Carthage

PK | Pakistan | Islamic Republic of Pakistan | ASA 33 | Urdu:ur, English:en | +92 51 555 2### | Shaista Namoonavi, Mehnaz Misaali | Faraz Namoonavi, Junaid Misaali | Quetta, Turbat | Iqbal Misaali
Minister for Human Rights | Mr. | Tariq Namoonavi | Ministry of Human Rights | 9th Floor, Chinar Building | Sector G-5 | Islamabad

GE | Georgia | Georgia | EUR 56 | Georgian:ka, English:en | +995 32 255 52 ## | Nestan Nimushidze, Tsisana Magalitadze | Vakhushti Nimushidze, Avtandil Magalitadze | Zugdidi, Batumi | Otia Nimushadze
Prosecutor General | Mr | Giorgi Magalitadze | Office of the Prosecutor General | 24 Vardi Street | 0114 Tbilisi

BR | Brazil | Federative Republic of Brazil | AMR 19 | Portuguese:pt | +55 91 5552 2### | Jandira Amostra dos Santos, Cleide Protótipo Lima | Raoni Amostra dos Santos, Jurandir Protótipo Lima | Altamira, Marabá | Teobaldo Amostra Pires
Governor of Pará | Exmo. Sr. | Valdir Protótipo Barata | Palácio do Governo | Av. das Mangueiras, 1450 – Marco | 66613-710 Belém - PA

ML | Mali | Republic of Mali | AFR 37 | French:fr | +223 20 55 52 ## | Fanta Misaliya, Oumou Dogoni | Boubacar Misaliya, Issa Dogoni | Mopti, Kidal | Cheick Dogoni
Minister of Territorial Administration | Col. | Siaka Misaliya | Ministère de l’Administration Territoriale | Quartier du Fleuve | BP 78 | Bamako

CN | China | People’s Republic of China | ASA 17 | Chinese:zh, English:en | +86 28 5552 2### | Yang Lishi, Fan Biaoben | Yang Benshan, Fan Guoyang | Chengdu, Zigong | Fan Shiliu
Director | Mr. | Yang Fanli | Chengdu Municipal Detention Bureau | 3 Yinghua Lu, Jinjiang Qu | Chengdu Shi 610021 | Sichuan Sheng

LK | Sri Lanka | Democratic Socialist Republic of Sri Lanka | ASA 37 | English:en, Sinhala:si | +94 11 2555 2## | Dilrukshi Udaharane, Thamarai Udaranam | Suranga Udaharane, Kugan Udaranam | Jaffna, Matale | Ruwan Udaharane
President | His Excellency | Nalaka Udaharane | Presidential Secretariat | Araliya Mawatha | Colombo 00100
""",
}

# Where embassies and missions are; what follows `=` is a printed country line.
HOSTS = {
    "build": {
        "US": (
            ("3810 Linden Place NW", "Washington, DC 20008", "=USA"),
            ("1417 Quail Street NW, Suite 300", "Washington, DC 20036"),
        ),
        "GB": (("45 Lilac Place", "London W1B 1AS"), ("12 Heron Gardens", "London SW7 5BE", "=United Kingdom")),
        "CA": (("294 Maplewood Street, Suite 500", "Ottawa, Ontario K1P 5P7"),),
        "DE": (("Musterallee 16", "12105 Berlin"),),
        "ES": (("Calle de la Muestra, 36", "28004 Madrid"),),
        "FR": (("65 rue des Échantillons", "75116 Paris", "=France"),),
        "SE": (("Provgatan 13", "114 28 Stockholm"),),
        "NL": (("Laan van Voorbeeld 22", "2517 AK Den Haag"),),
    },
    "judge": {
        "US": (
            ("2209 Wren Ave. N.W.", "Washington DC 20007"),
            ("820 Third Harbor Plaza, 10th Floor", "New York, NY 10017"),
        ),
        "GB": (("3 Thistle Crescent", "Kensington", "London W8 6AB"),),
        "CA": (("130 Birchmount Road", "Ottawa ON K2P 1C7", "=Canada"),),
        "DE": (("Kastanienweg 7", "10179 Berlin", "=Deutschland"),),
        "ES": (("Paseo del Olivo, 9, 2º", "28046 Madrid", "=España"),),
        "FR": (("12, boulevard du Platane", "75008 Paris"),),
        "SE": (("Box 5555", "114 86 Stockholm", "=Sverige"),),
        "NL": (("Kastanjeplein 4", "2585 EH Den Haag", "=Nederland"),),
    },
}

ABROAD = {
    ("de", "build"): """
TR | Türkei | Botschaft der Republik Türkei | Türkisch, Englisch oder Deutsch:tr en de
Justizminister | Herr | Tarkan Misalci | Adalet Bakanlığı | Sehr geehrter Herr Minister, | Menekşe Caddesi 15 | 06659 Ankara

KE | Kenia | Botschaft der Republik Kenia | Englisch oder Deutsch:en de
Generalstaatsanwältin | Frau | Zawadi Kielelezo | Office of Prosecutions | Sehr geehrte Frau Generalstaatsanwältin, | Acacia Avenue 4 | P.O. Box 30701 – 00100 | Nairobi
""",
    ("de", "judge"): """
GE | Georgien | Botschaft von Georgien | Georgisch, Russisch, Englisch oder auf Deutsch:ka ru en de
Premierminister | Herr | Luarsab Nimushidze | Regierungskanzlei | Sehr geehrter Herr Premierminister, | 7 Vardi-Straße | 0114 Tiflis

PK | Pakistan | Botschaft der Islamischen Republik Pakistan | Urdu, Englisch oder auf Deutsch:ur en de
Innenministerin | Frau | Sajida Misaali | Ministry of Interior | Sehr geehrte Frau Ministerin, | Block R, Chinar Secretariat | Islamabad
""",
    ("es", "build"): """
PE | Perú | Embajada de la República del Perú | Español:es
Ministro de Justicia | Sr. | Leoncio Muestra Apaza | Ministerio de Justicia | Estimado Sr. Ministro: | Calle Scipión Ejemplo 350 | Miraflores | Lima 18
MX | México | Embajada de México | Español:es
Fiscal General | Dra. | Amaranta Modelo Téllez | Fiscalía General | Estimada Sra. Fiscal General: | Avenida del Modelo 211 | Colonia Cuauhtémoc | C.P. 06500 Ciudad de México
""",
    ("es", "judge"): """
HN | Honduras | Embajada de Honduras | Español, inglés:es en
Presidenta del Congreso | Sra. | Suyapa Espécimen Oliva | Congreso Nacional | Señora Presidenta: | Barrio La Hoya | Calle Bolívar | Tegucigalpa
BR | Brasil | Embajada de Brasil | Portugués, español:pt es
Ministra de los Pueblos Indígenas | Sra. | Iraci Protótipo Yaba | Ministério dos Povos Indígenas | Señora Ministra: | Esplanada, Bloco C | 70297-400 Brasília DF
""",
    ("fr", "build"): """
CM | Cameroun | Haut-commissariat du Cameroun | français, anglais:fr en
Ministre de la Justice | Monsieur | Anicet Modèle Biloa | Ministère de la Justice | Monsieur le Ministre, | Avenue de l’Échantillon | BP 466 | Yaoundé
MA | Maroc | Ambassade du Royaume du Maroc | arabe, français:ar fr
Cheffe du parquet | Madame | Ibtissam Namoudaji | Présidence du ministère public | Madame, | Avenue des Amandiers | 10100 Rabat
""",
    ("fr", "judge"): """
ML | Mali | Ambassade de la République du Mali | français:fr
Ministre de la Santé | Colonelle | Assitan Misaliya | Ministère de la Santé | Madame la Ministre, | Cité du Karité, bâtiment 4 | BP 232 | Bamako
TN | Tunisie | Ambassade de Tunisie | arabe ou français:ar fr
Chef du gouvernement | Monsieur | Slim Mathalouthi | Présidence du gouvernement | Monsieur le Chef du gouvernement, | Place des Jasmins | 1020 Tunis
""",
    ("sv", "build"): """
PL | Polen | Polens ambassad | polska eller engelska:pl en
Justitieminister | | Sławosz Wzorski | Ministerstwo Sprawiedliwości | Bäste justitieminister, | ul. Wzorcowa 11 | 00-951 Warszawa
TH | Thailand | Thailands ambassad | thailändska eller engelska:th en
Premiärminister | | Narong Tuayang | Government House | Ers excellens, | 1 Rama IX Road | Bangkok 10300
""",
    ("sv", "judge"): """
HU | Ungern | Ungerns ambassad | ungerska eller engelska:hu en
Inrikesminister | | Példás Ákos | Belügyminisztérium | Till inrikesministern, | Tulipán utca 2–4. | 1051 Budapest
ID | Indonesien | Indonesiens ambassad | indonesiska eller engelska:id en
Polischef | General | Guntur Teladan | Mabes Polri | Till polischefen, | Jl. Melati No. 3 | Jakarta Selatan 12110
""",
    ("nl", "build"): """
JO | Jordanië | Ambassade van Jordanië | Arabisch of Engels:ar en
Minister van Justitie | De heer | Talal Al-Mithal | Ministry of Justice | Geachte minister, | P.O. Box 6040 | Amman 11118
PH | Filipijnen | Ambassade van de Filipijnen | Engels:en
Minister van Justitie | Mevrouw | Ligaya Muwestra | Department of Justice | Geachte minister, | 118 Sampaguita Street | Manila 1000
""",
    ("nl", "judge"): """
UG | Oeganda | Ambassade van Oeganda | Engels of Nederlands:en nl
Hoofd van de politie | De heer | Okello Lapor | Uganda Police | Geachte heer Lapor, | P.O. Box 7055 | Kampala
LK | Sri Lanka | Ambassade van Sri Lanka | Engels of Nederlands:en nl
Premier | Mevrouw | Harini Udaharane | Prime Minister’s Office | Geachte premier, | 58 Araliya Mawatha | Colombo 00300
""",
}

# Title; for whom to fear (for lists of participles); summary; paragraphs; demands. Of other languages: f or m, title, …
STORIES = {
    ("en", "build"): """
Cartoonist arrested over drawing | the safety of {name}
The cartoonist {name} was arrested in {town} on {event} over a drawing of a sleeping judge. {He} is held without charge and has not been able to see a lawyer. {name} must be released.
I am writing to express my concern about the cartoonist {name}, who was arrested in {town} on {event}.
Four officers came to {his} flat at night and took away {his} pens, a computer and 212 drawings. Only one of them shows a judge. A drawing is no crime, and no one should be locked up for it.
- release {name} immediately and unconditionally
- return everything that was taken from {his} flat
- allow {him} to see a lawyer of {his} choice without delay

Two teachers missing after protest | the life of {name} and {other}
Two teachers, {name} and {other}, have been missing since {event}. They were last seen in {town}, where they had led a march for the wages of school cooks. Their families fear for their lives.
I write to you about {name} and {other}, two teachers who have been missing since {event}.
Neighbours saw them being pushed into a grey van behind the school of {town}. The police say that they know nothing. “We have asked at eleven stations”, their families told a local radio.
Every day that passes without an answer makes the danger greater.
- disclose the whereabouts of {name} and {other}
- open a prompt, thorough and independent investigation
- protect the families of the teachers from any further threats

River defender threatened with death | the safety of {name}
A river defender in {town}, {name}, received a death threat on {event}, the third of the year. {He} opposes a dam that would flood four villages. The authorities have offered {him} no protection.
I am deeply worried about {name}, who defends the rivers around {town}.
On {event}, a dead bird was left at {his} door with a note: “You are next.” {name} has reported each of the three threats – nobody has been questioned. People who write #LetTheRiverRun on a wall are fined; people who threaten to kill are not.
- provide {name} with effective protection in accordance with {his} wishes
- investigate the threats and bring those responsible to justice

Nurse on trial for treating the wounded | the health of {name}
The nurse {name} goes on trial in {town} because {he} treated people who had been wounded at a demonstration. {He} was detained on {event} and faces up to twelve years in prison. {name} has diabetes and needs insulin every day.
I would like to express my dismay at the trial of the nurse {name}.
{name} did what every nurse has promised to do: on {event}, {he} bandaged people without asking who they were. For this {he} has been sitting in a cell in {town} with nineteen others. {His} insulin is handed over late or not at all.
- drop all charges against {name}
- ensure that {he} receives the insulin that {he} needs

Families to be evicted in the rainy season | the families led by {name}
Some 85 families in {town} are to be evicted from their homes at the height of the rainy season. They learned of it on {event} from a notice on a tree. Their spokesperson, {name}, has been told to keep quiet.
I have learned with alarm that some 85 families in {town} are about to lose their homes.
Nobody spoke with them before the notice appeared on {event}. No other place has been offered to them. {name}, who speaks for the families, has since been followed by men on motorcycles.
- halt the eviction of the 85 families in {town}
- consult the families on any alternative
- ensure the safety of {name}

Student sentenced for a song | the situation of {name}
A court in {town} sentenced the student {name} to five years in prison on {event} for a song of two minutes. The trial was closed to the public. {name} is a prisoner of conscience.
I am appalled by the sentence against the student {name}.
The song is about a bridge that was never built. The court of {town} called it “a threat to unity”. {name} could not call a single witness, and the judge read the sentence on {event} from a sheet that had been printed in advance.
- quash the conviction of {name}
- release {him} without conditions
""",
    ("en", "judge"): """
Radio producer held incommunicado | the well-being of {name}
Radio producer {name} has been held at an unknown place since officers raided the studio in {town} on {event}. No lawyer and no relative has heard from {him}. {name} may be tortured.
It is with great concern that I contact you regarding radio producer {name}.
{name} was in the middle of a live programme on the price of bread when officers cut the line. Listeners in {town} heard a chair fall. Since that day, {event}, there has been no word of {him}.
Incommunicado detention opens the door to torture.
- make public where {name} is being detained
- grant {him} immediate access to {his} family, a doctor and a lawyer
- free {him} unless {he} is charged with a recognizable offence

Trade unionists beaten in custody | the physical integrity of {name} and {other}
Police officers beat the trade unionists {name} and {other} in a cell in {town} on {event}. Both have broken bones. Instead of the officers, it is the two trade unionists who are now accused.
My letter concerns {name} and {other}, two trade unionists from {town}.
According to a medical report dated {event}, one has a broken wrist, the other three broken ribs. They had asked for gloves for workers who handle acid (“gloves, not gold” was their slogan). The officers say that both “fell”.
- suspend the officers suspected of the beating
- end the proceedings against {name} and {other}
- guarantee both trade unionists adequate medical treatment

Activist faces forced return | {name}, who is about to be returned by force
The activist {name} was told on {event} that {he} will be put on a plane at any moment. In {town}, where {he} comes from, two of {his} colleagues have been murdered. A return would put {his} life in danger.
May I draw your attention to the fate of the activist {name}.
For nine years {name} has counted the trees that are felled illegally near {town}. Two colleagues who counted with {him} were shot. On {event}, an official handed {him} a paper in a language that {he} does not read: it was an order to leave within days.
- stop the forced return of {name}
- give {him} a fair hearing on {his} request for asylum

Village leader disappears after meeting | the fate of {name}
Nobody has seen village leader {name} since {event}, when {he} left a meeting with a mining company in {town}. {His} telephone was found in a ditch. {His} family has received no help in the search.
The disappearance of village leader {name} fills me with grave concern.
On {event}, {name} told the company in {town} that the village would not sell its well. {He} left on foot at about six in the evening. Children found {his} telephone the next morning, 300 metres from the company’s gate.
Officials have told the family to “wait a little longer”.
- search for {name} with all available means
- inform the family regularly of the progress of the search

Poet denied treatment in prison | the health of {name}
Doctors say that the imprisoned poet {name} may lose {his} sight. Since {event}, the prison in {town} has refused to take {him} to an eye clinic. {name} was jailed for nothing but verses.
Please allow me to raise the case of the imprisoned poet {name}.
{name} has served three years of a sentence of seven. {His} left eye has been blind since spring. On {event}, a doctor of the prison in {town} wrote that the right eye must be operated on “within weeks, not months”; the director put the letter aside.
- transfer {name} to an eye clinic at once
- review the verdict against {him}

Farmers prosecuted for planting seeds | the rights of {name} and {other}
Two farmers from {town}, {name} and {other}, are to appear in court for planting seeds of their own. The charge sheet of {event} calls this “sabotage”. If convicted, they could spend eight years behind bars.
I wish to share with you my unease about the prosecution of two farmers, {name} and {other}.
Their families have sown the same beans around {town} for generations. On {event}, inspectors carried away 46 sacks. Saving seeds is a right of every farmer; to call it sabotage makes a mockery of the law.
- withdraw the charges against {name} and {other}
- give back the 46 sacks of seeds
""",
    ("de", "build"): """
f | Umweltschützerin in Lebensgefahr
Die Umweltschützerin {name} wurde am {event} in {town} angeschossen. Sie liegt im Krankenhaus und erhält weiterhin Drohungen. Die Polizei hat bisher niemanden befragt.
ich bin sehr besorgt um die Sicherheit der Umweltschützerin {name}.
Am {event} gaben Unbekannte in {town} vier Schüsse auf ihr Auto ab. Zwei Tage später stand an der Wand ihres Hauses: «Beim nächsten Mal treffen wir besser.» Trotzdem steht niemand vor ihrer Tür, um sie zu schützen.
- {name} unverzüglich wirksamen Schutz zu gewähren
- den Anschlag gründlich und unparteiisch untersuchen zu lassen
m | Fotograf ohne Anklage in Haft
Der Fotograf {name} wird seit dem {event} ohne Anklage in {town} festgehalten. Er hatte einen Streik der Müllabfuhr fotografiert. Er muss freigelassen werden.
mit Sorge habe ich von der Festnahme des Fotografen {name} erfahren.
Seit dem {event} sitzt er in {town} in einer Zelle ohne Fenster. Auf seinen Bildern ist nichts zu sehen als Mülltonnen und Menschen, die mehr Lohn wollen.
- {name} sofort und bedingungslos freizulassen
- ihm bis dahin Besuche seiner Familie zu erlauben
""",
    ("de", "judge"): """
m | Buchhändler verschwunden
Vom Buchhändler {name} fehlt seit dem {event} jede Spur. Nachbarn in {town} sahen, wie Männer in Uniform ihn abholten. Es steht zu befürchten, dass er gefoltert wird.
das Schicksal des Buchhändlers {name} lässt mir keine Ruhe.
Er wurde am {event} vor seinem Laden in {town} in einen Wagen gezerrt. Auf der Wache heißt es, dort kenne ihn niemand. Wer einen Menschen verschwinden lässt, verstößt gegen das Völkerrecht.
- den Aufenthaltsort von {name} bekannt zu geben
- ihm Zugang zu einem Anwalt zu ermöglichen
- die Verantwortlichen vor Gericht zu stellen
f | Richterin wegen Freispruchs entlassen
Die Richterin {name} ist am {event} entlassen worden, weil sie in {town} zwei Studierende freigesprochen hatte. Nun drohen ihr drei Jahre Gefängnis. Sie hat nichts getan als ihre Arbeit.
aus der Presse weiß ich, dass der Richterin {name} drei Jahre Gefängnis drohen.
In {town} hatte sie zwei Studierende freigesprochen, gegen die es keine Beweise gab. Am {event} verlor sie dafür ihr Amt. Gerichte müssen frei entscheiden können.
- das Verfahren gegen {name} einzustellen
- sie wieder in ihr Amt einzusetzen
""",
    ("es", "build"): """
f | Defensora amenazada de muerte
La defensora {name} recibió el {event} una carta con dos balas en su casa de {town}. Es la cuarta amenaza de este año. Las autoridades no le han ofrecido protección.
Le escribo para expresarle mi preocupación por la defensora {name}.
El {event} encontró bajo su puerta, en {town}, una carta con dos balas. Ha denunciado cada amenaza, pero nadie ha sido interrogado. Defender el agua no debería costar la vida.
- garantice la seguridad de {name} conforme a sus deseos
- ordene una investigación exhaustiva e imparcial
m | Panadero en prisión por repartir pan
El panadero {name} está en prisión desde el {event} por repartir pan entre huelguistas de {town}. Se le acusa de “sedición”. Debe quedar en libertad.
Quisiera hacerle llegar mi inquietud por el panadero {name}.
El {event}, la policía cerró su panadería de {town} y se llevó la harina. Repartir pan no es un delito. Su familia solo lo ha visto una vez, durante seis minutos.
- ponga en libertad a {name} de inmediato
- retire los cargos en su contra
- permita la reapertura de la panadería
""",
    ("es", "judge"): """
m | Líder campesino desaparecido
El líder campesino {name} desapareció el {event} cuando volvía del mercado de {town}. Su mula regresó sola. Las autoridades aún no han iniciado la búsqueda.
Con profunda preocupación le pido que atienda el caso del líder campesino {name}.
La tarde del {event} salió del mercado de {town} con su mula; la mula llegó a casa y él no. Tres testigos vieron un camión verde. Nadie les ha tomado declaración.
- ponga en marcha la búsqueda de {name} sin más demora
- haga públicos los resultados de la búsqueda
f | Abogada acosada por la policía
Agentes siguen cada día a la abogada {name} por las calles de {town}. El {event} registraron su despacho sin orden judicial. Todo empezó cuando aceptó defender a unas vendedoras.
El acoso que sufre la abogada {name} me parece inaceptable.
El {event} varios agentes entraron en su despacho de {town} y fotografiaron los expedientes de sus clientas. Sin abogadas libres no hay justicia.
- ponga fin al acoso contra {name}
- asegure que pueda ejercer su profesión sin temor
""",
    ("fr", "build"): """
m | Un syndicaliste détenu au secret
Le syndicaliste {name} est détenu au secret depuis le {event}. Il a été arrêté à {town} pendant une réunion de dockers. Sa famille ignore où il se trouve.
Je vous écris pour vous faire part de mon inquiétude au sujet du syndicaliste {name}.
Arrêté à {town} le {event}, il n’a pu parler ni à son avocat ni à ses proches. La détention au secret est contraire au droit international.
- de révéler où se trouve {name}
- de lui permettre de voir un avocat
f | Une étudiante condamnée pour une affiche
L’étudiante {name} a été condamnée le {event} à quatre ans de prison. Elle avait collé une affiche sur un mur de {town}. Elle doit être libérée.
La condamnation de l’étudiante {name} me choque profondément.
Son affiche demandait seulement de l’eau pour les quartiers nord de {town}. Le tribunal l’a jugée le {event} en moins d’une heure.
- d’annuler la condamnation de {name}
- de la faire libérer sans condition
""",
    ("fr", "judge"): """
f | Une sage-femme menacée
La sage-femme {name} reçoit des menaces depuis qu’elle a témoigné, le {event}, devant le tribunal de {town}. Des inconnus ont mis le feu à sa porte. Elle n’est pas protégée.
Par la présente, je souhaite attirer votre attention sur le sort de la sage-femme {name}.
Depuis son témoignage du {event}, elle ne dort plus chez elle. Le feu a détruit l’entrée de sa maison, à {town}, et personne n’est venu constater les dégâts.
- de placer {name} sous protection
- de faire juger les auteurs des menaces
m | Un musicien privé de soins
Le musicien {name}, emprisonné à {town}, souffre des reins et ne reçoit plus de soins depuis le {event}. Son état s’aggrave de jour en jour. Sa vie est en danger.
Je tiens à vous dire combien le sort du musicien {name} me préoccupe.
Depuis le {event}, la prison de {town} lui refuse la dialyse. Aucune peine ne peut justifier que l’on laisse mourir un détenu.
- de transférer {name} dans un hôpital
- d’autoriser la visite d’un médecin indépendant
""",
    ("sv", "build"): """
f | Journalist gripen för ett foto
Journalisten {name} greps i {town} den {event} för ett foto av en tom hylla. Hon hålls isolerad och får inte träffa sin advokat. Hon måste friges.
Jag skriver till er för att uttrycka min oro för journalisten {name}.
Hon greps i {town} den {event}. Fotot visar en hylla i en mataffär och ingenting annat. Ingen ska behöva sitta i fängelse för en bild.
- omedelbart och villkorslöst frige {name}
- låta henne träffa sin advokat
m | Skogsvaktare hotad till livet
Skogsvaktaren {name} blev beskjuten utanför {town} den {event}. Kulan träffade hans hatt. Polisen har inte inlett någon utredning.
Jag är djupt oroad över hoten mot skogsvaktaren {name}.
Den {event} sköt någon mot honom i skogen utanför {town}. Han hade just antecknat numret på en lastbil full av ek. Han har inte fått något skydd.
- ge {name} det skydd han behöver
- utreda skotten utan dröjsmål
""",
    ("sv", "judge"): """
m | Körledare riskerar tortyr
Körledaren {name} fördes bort från sitt hem i {town} den {event}. Ingen vet var han finns. Risken för tortyr är stor.
Med anledning av bortförandet av körledaren {name} vänder jag mig till er.
Hans kör sjöng på torget i {town} mot de höga hyrorna. Natten till den {event} hämtades han av fem män. Sedan dess råder tystnad.
- avslöja var {name} hålls
- skydda honom mot tortyr och annan misshandel
f | Läkare nekas rättvis rättegång
Läkaren {name} står inför rätta i {town} sedan den {event}. Försvaret får inte kalla några vittnen. Hon riskerar sex års fängelse.
Rättegången mot läkaren {name} gör mig bestört.
Domaren i {town} lät den {event} inte ett enda vittne komma till tals. En rättegång där bara den ena sidan får tala är ingen rättegång.
- garantera {name} en rättvis rättegång
- låta observatörer följa förhandlingarna
""",
    ("nl", "build"): """
f | Boerin vermist na ruzie over land
De boerin {name} wordt sinds {event} vermist. Ze verzette zich tegen de verkoop van haar akkers bij {town}. Haar familie vreest voor haar leven.
Ik maak me grote zorgen over de boerin {name}.
Op {event} ging ze naar een gesprek in {town} en kwam niet meer thuis. De politie weigerde een aangifte op te nemen. Wie opkomt voor land, verdient bescherming.
- {name} te laten opsporen
- haar familie op de hoogte te houden
m | Blogger gemarteld in politiecel
De blogger {name} is in een cel in {town} gemarteld. Op {event} zag zijn advocaat brandwonden op zijn handen. Hij zit nog altijd vast.
Met afschuw heb ik gelezen dat de blogger {name} is gemarteld.
Zijn advocaat zag op {event} in {town} de brandwonden met eigen ogen. Marteling is altijd en overal verboden.
- {name} onmiddellijk vrij te laten
- de marteling onafhankelijk te laten onderzoeken
""",
    ("nl", "judge"): """
m | Vakbondsman dreigt cel in te gaan
De vakbondsman {name} hoorde op {event} tien jaar cel tegen zich eisen. In {town} had hij een staking van buschauffeurs geleid. De rechter doet binnenkort uitspraak.
Graag vraag ik uw aandacht voor de vakbondsman {name}.
De eis van {event} is gebouwd op één getuige, die zijn verklaring heeft ingetrokken. De chauffeurs van {town} staakten vreedzaam. Staken is een recht.
- de vervolging van {name} te staken
- het stakingsrecht te eerbiedigen
f | Kunstenares opgepakt om standbeeld
De kunstenares {name} is op {event} in {town} opgepakt. Ze had een standbeeld een blinddoek omgedaan. Ze mag geen bezoek ontvangen.
Het lot van de kunstenares {name} houdt mij bezig.
Sinds {event} zit ze in {town} in voorarrest vanwege een lapje stof. Kunst hoort niet in de cel.
- {name} vrij te laten
- bezoek van haar kinderen toe te staan
""",
}

# Offices that every country has, their names the ambassadors' of those who aren't asked otherwise; who gets copies.
SECOND = {"build": ("Minister of Interior", "Ministry of Interior"), "judge": ("Chief Justice", "Supreme Court")}
COPIED = {"build": "National Human Rights Commission", "judge": "Office of the Ombudsperson"}
BOXES = {"build": "P.O. Box 516", "judge": "PO Box 2280"}
LINES = {
    **{"US": "202 555 ####", "GB": "020 7555 ####", "CA": "613 555 ####", "DE": "030 555 ## ##"},
    **{"ES": "91 555 ## ##", "FR": "01 55 55 ## ##", "SE": "08 555 ## ##", "NL": "070 555 ####"},
}
MAILBOXES = {"build": ("info", "cabinet"), "judge": ("office", "registry")}
HANDLES = {"build": "Sample", "judge": "Demo"}
NOTES = {"build": "mornings only", "judge": "Mon-Thu, 9 am to noon"}
MASKS = {"build": "[email protected]", "judge": "[email\N{NO-BREAK SPACE}protected]"}
