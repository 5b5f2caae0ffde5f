"""The names of countries: by their codes in ISO 3166-1, in two letters or three, as lists have them, and as such."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dashboard.dossier.spelling import bare

_TABLE = """
    AD AND Andorra; AE ARE United Arab Emirates; AF AFG Afghanistan; AG ATG Antigua and Barbuda; AI AIA Anguilla;
    AL ALB Albania; AM ARM Armenia; AO AGO Angola; AQ ATA Antarctica; AR ARG Argentina; AS ASM American Samoa;
    AT AUT Austria; AU AUS Australia; AW ABW Aruba; AX ALA Åland Islands; AZ AZE Azerbaijan;
    BA BIH Bosnia and Herzegovina; BB BRB Barbados; BD BGD Bangladesh; BE BEL Belgium; BF BFA Burkina Faso;
    BG BGR Bulgaria; BH BHR Bahrain; BI BDI Burundi; BJ BEN Benin; BL BLM Saint Barthélemy; BM BMU Bermuda;
    BN BRN Brunei; BO BOL Bolivia; BQ BES Caribbean Netherlands; BR BRA Brazil; BS BHS Bahamas; BT BTN Bhutan;
    BV BVT Bouvet Island; BW BWA Botswana; BY BLR Belarus; BZ BLZ Belize; CA CAN Canada; CC CCK Cocos Islands;
    CD COD DR Congo; CF CAF Central African Republic; CG COG Congo; CH CHE Switzerland; CI CIV Côte d'Ivoire;
    CK COK Cook Islands; CL CHL Chile; CM CMR Cameroon; CN CHN China; CO COL Colombia; CR CRI Costa Rica;
    CU CUB Cuba; CV CPV Cabo Verde; CW CUW Curaçao; CX CXR Christmas Island; CY CYP Cyprus; CZ CZE Czechia;
    DE DEU Germany; DJ DJI Djibouti; DK DNK Denmark; DM DMA Dominica; DO DOM Dominican Republic; DZ DZA Algeria;
    EC ECU Ecuador; EE EST Estonia; EG EGY Egypt; EH ESH Western Sahara; ER ERI Eritrea; ES ESP Spain;
    ET ETH Ethiopia; FI FIN Finland; FJ FJI Fiji; FK FLK Falkland Islands; FM FSM Micronesia;
    FO FRO Faroe Islands; FR FRA France; GA GAB Gabon; GB GBR United Kingdom; GD GRD Grenada; GE GEO Georgia;
    GF GUF French Guiana; GG GGY Guernsey; GH GHA Ghana; GI GIB Gibraltar; GL GRL Greenland; GM GMB Gambia;
    GN GIN Guinea; GP GLP Guadeloupe; GQ GNQ Equatorial Guinea; GR GRC Greece; GS SGS South Georgia;
    GT GTM Guatemala; GU GUM Guam; GW GNB Guinea-Bissau; GY GUY Guyana; HK HKG Hong Kong;
    HM HMD Heard and McDonald Islands; HN HND Honduras; HR HRV Croatia; HT HTI Haiti; HU HUN Hungary;
    ID IDN Indonesia; IE IRL Ireland; IL ISR Israel; IM IMN Isle of Man; IN IND India;
    IO IOT British Indian Ocean Territory; IQ IRQ Iraq; IR IRN Iran; IS ISL Iceland; IT ITA Italy; JE JEY Jersey;
    JM JAM Jamaica; JO JOR Jordan; JP JPN Japan; KE KEN Kenya; KG KGZ Kyrgyzstan; KH KHM Cambodia;
    KI KIR Kiribati; KM COM Comoros; KN KNA Saint Kitts and Nevis; KP PRK North Korea; KR KOR South Korea;
    KW KWT Kuwait; KY CYM Cayman Islands; KZ KAZ Kazakhstan; LA LAO Laos; LB LBN Lebanon; LC LCA Saint Lucia;
    LI LIE Liechtenstein; LK LKA Sri Lanka; LR LBR Liberia; LS LSO Lesotho; LT LTU Lithuania; LU LUX Luxembourg;
    LV LVA Latvia; LY LBY Libya; MA MAR Morocco; MC MCO Monaco; MD MDA Moldova; ME MNE Montenegro;
    MF MAF Saint Martin; MG MDG Madagascar; MH MHL Marshall Islands; MK MKD North Macedonia; ML MLI Mali;
    MM MMR Myanmar; MN MNG Mongolia; MO MAC Macau; MP MNP Northern Mariana Islands; MQ MTQ Martinique;
    MR MRT Mauritania; MS MSR Montserrat; MT MLT Malta; MU MUS Mauritius; MV MDV Maldives; MW MWI Malawi;
    MX MEX Mexico; MY MYS Malaysia; MZ MOZ Mozambique; NA NAM Namibia; NC NCL New Caledonia; NE NER Niger;
    NF NFK Norfolk Island; NG NGA Nigeria; NI NIC Nicaragua; NL NLD Netherlands; NO NOR Norway; NP NPL Nepal;
    NR NRU Nauru; NU NIU Niue; NZ NZL New Zealand; OM OMN Oman; PA PAN Panama; PE PER Peru;
    PF PYF French Polynesia; PG PNG Papua New Guinea; PH PHL Philippines; PK PAK Pakistan; PL POL Poland;
    PM SPM Saint Pierre and Miquelon; PN PCN Pitcairn; PR PRI Puerto Rico; PS PSE Palestine; PT PRT Portugal;
    PW PLW Palau; PY PRY Paraguay; QA QAT Qatar; RE REU Réunion; RO ROU Romania; RS SRB Serbia; RU RUS Russia;
    RW RWA Rwanda; SA SAU Saudi Arabia; SB SLB Solomon Islands; SC SYC Seychelles; SD SDN Sudan; SE SWE Sweden;
    SG SGP Singapore; SH SHN Saint Helena; SI SVN Slovenia; SJ SJM Svalbard and Jan Mayen; SK SVK Slovakia;
    SL SLE Sierra Leone; SM SMR San Marino; SN SEN Senegal; SO SOM Somalia; SR SUR Suriname; SS SSD South Sudan;
    ST STP São Tomé and Príncipe; SV SLV El Salvador; SX SXM Sint Maarten; SY SYR Syria; SZ SWZ Eswatini;
    TC TCA Turks and Caicos Islands; TD TCD Chad; TF ATF French Southern Territories; TG TGO Togo;
    TH THA Thailand; TJ TJK Tajikistan; TK TKL Tokelau; TL TLS Timor-Leste; TM TKM Turkmenistan; TN TUN Tunisia;
    TO TON Tonga; TR TUR Türkiye; TT TTO Trinidad and Tobago; TV TUV Tuvalu; TW TWN Taiwan; TZ TZA Tanzania;
    UA UKR Ukraine; UG UGA Uganda; UM UMI US Outlying Islands; US USA United States; UY URY Uruguay;
    UZ UZB Uzbekistan; VA VAT Holy See; VC VCT Saint Vincent and the Grenadines; VE VEN Venezuela;
    VG VGB British Virgin Islands; VI VIR US Virgin Islands; VN VNM Vietnam; VU VUT Vanuatu;
    WF WLF Wallis and Futuna; WS WSM Samoa; YE YEM Yemen; YT MYT Mayotte; ZA ZAF South Africa; ZM ZMB Zambia;
    ZW ZWE Zimbabwe
"""
_OTHERS = {"EU": "European Union", "EUR": "Europe", "XK": "Kosovo", "XKX": "Kosovo", "UK": "United Kingdom",
           "SUN": "Soviet Union", "YUG": "Yugoslavia", "CSK": "Czechoslovakia", "DDR": "East Germany",
           "SCG": "Serbia and Montenegro"}  # fmt: skip
# What lists call some of them as well. Codes of two letters are left to the names: IT and HR are departments, too.
_CALLED = """Bosnia, Britain, Burma, Cape Verde, Congo-Brazzaville, Congo-Kinshasa, Czech Republic, DPRK, DRC,
    Democratic Republic of the Congo, East Timor, EU, Great Britain, Holland, Ivory Coast, Macedonia, Palestine,
    Republic of Korea, ROK, Russian Federation, Swaziland, Syrian Arab Republic, Turkey, Turks and Caicos, UAE, UK, US,
    USA, USSR, United States of America, Vatican, Viet Nam"""
_LONGEST = 100  # characters
_BETWEEN = frozenset(["and", "the", "et", "und", "y", "e"])  # a sign & is no word at all


def _named() -> Mapping[str, str]:
    rows = (row.split(None, 2) for row in " ".join(_TABLE.split()).split(";"))
    return _OTHERS | {code: name for two, three, name in rows for code in (two, three)}


NAMES = _named()


def _spelled(name: str) -> str:
    """Return *name* as it is looked up: ``St. Kitts & Nevis`` as *saint kitts nevis*."""
    words = (word for word in bare(name).split() if word not in _BETWEEN)
    return " ".join("saint" if word == "st" else word for word in words)


_SPELLED = frozenset(map(_spelled, [*NAMES.values(), *_CALLED.split(",")]))


def is_country(name: str) -> bool:
    """Tell whether *name* is a country's, in English or spelled so but for the *and* in it.

    Case, accents and marks do not count, nor do *and*, *&* and *the*.
    """
    return len(name) <= _LONGEST and _spelled(name) in _SPELLED


def names_of(codes: Iterable[str]) -> list[str]:
    """Return the name of each of *codes*, or itself where it is no country's; two codes of one name are told apart."""
    codes = list(codes)
    names = [NAMES.get(code, code) for code in codes]
    counts = Counter(names)
    return [f"{name} ({code})" if counts[name] > 1 else name for code, name in zip(codes, names, strict=True)]
