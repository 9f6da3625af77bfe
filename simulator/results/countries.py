"""Countries as result lists write them: codes of three letters, or names in English and Dutch."""

from __future__ import annotations

from simulator.results.columns import plain

#: Code of the national committee, then names; an underscore stands for a space.
_COUNTRIES: tuple[str, ...] = (
    "NED Netherlands Nederland Holland",
    "NOR Norway Noorwegen",
    "GER Germany Duitsland",
    "USA United_States Verenigde_Staten United_States_of_America",
    "CAN Canada",
    "JPN Japan",
    "KOR Korea South_Korea Zuid-Korea Republic_of_Korea",
    "CHN China People's_Republic_of_China",
    "ITA Italy Italie",
    "POL Poland Polen",
    "RUS Russia Rusland",
    "ROC ROC",
    "AIN Individual_Neutral_Athletes Individual_Neutral_Athlete",
    "CZE Czechia Czech_Republic Tsjechie",
    "KAZ Kazakhstan Kazachstan",
    "BLR Belarus Wit-Rusland Belarus",
    "AUT Austria Oostenrijk",
    "SUI Switzerland Zwitserland",
    "FRA France Frankrijk",
    "BEL Belgium Belgie",
    "SWE Sweden Zweden",
    "FIN Finland",
    "EST Estonia Estland",
    "LAT Latvia Letland",
    "LTU Lithuania Litouwen",
    "HUN Hungary Hongarije",
    "ROU Romania Roemenie",
    "UKR Ukraine Oekraine",
    "GBR Great_Britain United_Kingdom Groot-Brittannie",
    "DEN Denmark Denemarken",
    "ESP Spain Spanje",
    "POR Portugal",
    "NZL New_Zealand Nieuw-Zeeland",
    "AUS Australia Australie",
    "TPE Chinese_Taipei Taiwan",
    "ARG Argentina Argentinie",
    "COL Colombia",
    "CHI Chile Chili",
    "BRA Brazil Brazilie",
    "IND India",
    "ISR Israel",
    "MGL Mongolia Mongolie",
    "IRL Ireland Ierland",
    "SVK Slovakia Slowakije",
    "SLO Slovenia Slovenie",
    "CRO Croatia Kroatie",
    "SRB Serbia Servie",
    "BUL Bulgaria Bulgarije",
    "GRE Greece Griekenland",
    "TUR Turkey Turkije",
    "MEX Mexico",
    "ECU Ecuador",
    "VEN Venezuela",
    "PRK North_Korea Noord-Korea",
    "SGP Singapore",
    "THA Thailand",
    "HKG Hong_Kong",
    "LIE Liechtenstein",
    "LUX Luxembourg Luxemburg",
    "ISL Iceland IJsland",
    "UZB Uzbekistan Oezbekistan",
    "KGZ Kyrgyzstan Kirgizie",
    "GEO Georgia Georgie",
    "ARM Armenia Armenie",
    "RSA South_Africa Zuid-Afrika",
    "PHI Philippines Filipijnen",
    "MAS Malaysia Maleisie",
    "INA Indonesia Indonesie",
    "OAR OAR",
    "RSU Russian_Skating_Union",
    "PER Peru",
    "CRC Costa_Rica",
    "DOM Dominican_Republic",
    "JAM Jamaica",
    "BIH Bosnia_and_Herzegovina",
    "MKD North_Macedonia",
    "MDA Moldova",
    "MON Monaco",
    "AND Andorra",
    "CYP Cyprus",
    "IRI Iran",
    "KSA Saudi_Arabia",
    "UAE United_Arab_Emirates",
    "QAT Qatar",
    "KUW Kuwait",
    "VIE Vietnam",
    "AZE Azerbaijan",
    "MAR Morocco",
    "EGY Egypt",
    "GUA Guatemala",
    "PUR Puerto_Rico",
    "URU Uruguay",
)
CODES: frozenset[str] = frozenset(country.split()[0] for country in _COUNTRIES)
_CODE_OF: dict[str, str] = {
    plain(name): country.split()[0] for country in _COUNTRIES for name in country.split()[1:]
}


def is_code(text: str) -> bool:
    """Whether a text is the code of a country that skates, perhaps in brackets."""
    return text.strip("()[]") in CODES


def country_code(text: str) -> str:
    """Return the code for a country in words; another text comes back as it is.

    ``Netherlands (NED)`` has its code with it, ``Zuid-Korea`` is KOR.
    """
    words = text.strip()
    if words.endswith(")") and is_code(words[-5:]):
        return words[-4:-1]
    return _CODE_OF.get(plain(words), text) if len(words) > 3 else text


def is_country(text: str) -> bool:
    """Whether a text is a country, by its code, in words, or both: ``Norway (NOR)``."""
    words = text.strip()
    if words.endswith(")") and is_code(words[-5:]):
        return not words[:-5].strip() or _CODE_OF.get(plain(words[:-5])) == words[-4:-1]
    return is_code(text) or country_code(text) in CODES
