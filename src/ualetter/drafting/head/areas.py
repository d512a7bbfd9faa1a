"""Countries by the area code in Amnesty's document index: `ASA 17` is China."""

from __future__ import annotations

# As printed on public documents. A code that is not here tells nothing; none serves as evidence alone.
_AREAS = {
    "AFR": "12 AO 14 BJ 16 BI 17 CM 20 TD 24 GQ 25 ET 27 GM 28 GN 29 GN 30 GW 31 CI 32 KE 33 GH 34 LR 36 MW 37 ML 38 MR"
    " 41 MZ 43 NE 44 NG 46 ZW 47 RW 49 SN 51 SL 52 SO 53 ZA 54 SD 55 SZ 56 TZ 57 TG 59 UG 60 BF 62 CD 63 ZM 64 ER"
    " 65 SS",
    "AMR": "13 AR 18 BO 19 BR 20 CA 22 CL 23 CO 25 CU 27 DO 28 EC 29 SV 34 GT 35 GY 36 HT 37 HN 38 JM 41 MX 43 NI 45 PY"
    " 46 PE 51 US 52 UY 53 VE",
    "ASA": "11 AF 12 AU 13 BD 16 MM 17 CN 20 IN 21 ID 22 JP 23 KH 24 KP 25 KR 26 LA 28 MY 29 MV 31 NP 33 PK 34 PG 35 PH"
    " 36 SG 37 LK 38 TW 39 TH 41 VN",
    "EUR": "44 TR 45 GB 46 RU 49 BY 50 UA 54 AM 55 AZ 56 GE 57 KZ 58 KG 60 TJ 61 TM 62 UZ",
    "MDE": "11 BH 12 EG 13 IR 14 IQ 16 JO 17 KW 18 LB 19 LY 20 OM 22 QA 23 SA 24 SY 25 AE 28 DZ 29 MA 30 TN 31 YE",
}
_COUNTRIES = {
    f"{region} {area}": code
    for region, listed in _AREAS.items()
    for area, code in zip(listed.split()[::2], listed.split()[1::2], strict=True)
}


def area_country(index: str) -> str | None:
    """Return the country of an index such as `ASA 17/3078/2020`, if its area is known."""
    return _COUNTRIES.get(index.partition("/")[0])
