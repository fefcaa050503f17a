import tomllib
from importlib import resources

import pytest

from communique.gazetteer.ranks import find_ranks


def said(text: str) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.rank) for found in find_ranks(text)]


@pytest.mark.parametrize(
    ("text", "words", "rank"),
    [
        ("met Gen. Ana Ruiz", "Gen.", "general"),
        ("met Lt Gen Ana Ruiz", "Lt Gen", "lieutenant general"),
        ("met Lt. Gen. (ret.) Ana Ruiz", "Lt. Gen. (ret.)", "lieutenant general"),
        ("met Maj Gen (Rtd) Ana Ruiz", "Maj Gen (Rtd)", "major general"),
        ("met Brig. Gen. Ana Ruiz", "Brig. Gen.", "brigadier general"),
        ("met Colonel General Ana Ruiz", "Colonel General", "colonel general"),
        ("met Senior Lieutenant General Ana Ruiz", "Senior Lieutenant General", "senior lieutenant general"),
        ("met Air Chief Marshal Ana Ruiz", "Air Chief Marshal", "air chief marshal"),
        ("met Air Vice-Marshal Ana Ruiz", "Air Vice-Marshal", "air vice marshal"),
        ("met Gp Capt Ana Ruiz", "Gp Capt", "group captain"),
        ("met Wg Cdr Ana Ruiz", "Wg Cdr", "wing commander"),
        ("met RAdm Ana Ruiz", "RAdm", "rear admiral"),
        ("met Rear Admiral (lower half) Ana Ruiz", "Rear Admiral (lower half)", "rear admiral"),
        ("met Counter Admiral Ana Ruiz", "Counter Admiral", "rear admiral"),
        ("met First Lieutenant General Ana Ruiz", "First Lieutenant General", "first lieutenant general"),
        ("met Liwa Rukn Ana Ruiz", "Liwa Rukn", "liwa rukn"),
        ("met Senior Lieutenant Colonel Ana Ruiz", "Senior Lieutenant Colonel", "senior lieutenant colonel"),
        ("met Chief Brigadier Ana Ruiz", "Chief Brigadier", "chief brigadier"),
        ("met Guards Colonel Ana Ruiz", "Guards Colonel", "colonel"),
        ("met Militia Major Ana Ruiz", "Militia Major", "major"),
        ("of the Presidential Guards Colonel Ana Ruiz", "Colonel", "colonel"),
        ("met Military Police Captain Ana Ruiz", "Military Police Captain", "police captain"),
        ("met Capt. (IN) Ana Ruiz", "Capt. (IN)", "captain"),
        ("met Captain 1st Rank Ana Ruiz", "Captain 1st Rank", "captain first rank"),
        ("met Lt Cdr Ana Ruiz", "Lt Cdr", "lieutenant commander"),
        ("met Army General Ana Ruiz", "Army General", "general of the army"),
        ("met Staff Brigadier Ana Ruiz", "Staff Brigadier", "brigadier"),
        ("met Sergeant Major Ana Ruiz", "Sergeant Major", "sergeant major"),
        ("met general-colonel of militia Ana Ruiz", "general-colonel of militia", "colonel general"),
        ("met the rear admiral", "rear admiral", "rear admiral"),
        ("met Coronel PM Ana Ruiz", "Coronel PM", "colonel"),
        ("met General de Brigada (EP) Ana Ruiz", "General de Brigada (EP)", "brigade general"),
        ("met Gral. Brig. D.E.M. Ana Ruiz", "Gral. Brig. D.E.M.", "brigadier general"),
        ("met Mayor PNP Ana Ruiz", "Mayor PNP", "major"),
        ("met Mayor (r) Ana Ruiz", "Mayor (r)", "major"),
        ("met Major General (Police) Ana Ruiz", "Major General (Police)", "major general"),
        ("met Brigadier General (Staff) Ana Ruiz", "Brigadier General (Staff)", "brigadier general"),
        ("met General Pol. Ana Ruiz", "General Pol.", "general"),
        ("met Letkol Inf Ana Ruiz", "Letkol Inf", "lieutenant colonel"),
        ("met Oberst i.G. Ana Ruiz", "Oberst i.G.", "colonel"),
        ("met Col Rtd Ana Ruiz", "Col Rtd", "colonel"),
        ("met TCnel. Ana Ruiz", "TCnel.", "lieutenant colonel"),
        ("met Sgt. 2do Ana Ruiz", "Sgt. 2do", "sergeant"),
        ("met P/Lt. Col. Ana Ruiz", "P/Lt. Col.", "police lieutenant colonel"),
        ("met Pat. Ana Ruiz", "Pat.", "patrolman"),
        ("met G/J Ana Ruiz", "G/J", "general"),
        ("met Général-Major Ana Ruiz", "Général-Major", "major general"),
        ("met General de corps d'Armée Ana Ruiz", "General de corps d'Armée", "army corps general"),
        ("met Thiếu tướng Ana Ruiz", "Thiếu tướng", "major general"),
        ("met Inspector Ana Ruiz", "Inspector", "inspector"),
        ("met Cabo Ana Ruiz", "Cabo", "corporal"),
        ("met IP Ana Ruiz", "IP", "inspector"),
        ("National Commissioner General Ana Ruiz", "General", "general"),
        ("met Commissioner General Ana Ruiz", "Commissioner General", "police general"),
        ("met Coronel de Infanteria D.E.M. Ana Ruiz", "Coronel de Infanteria D.E.M.", "colonel"),
        ("met Lt‑Gen Ana Ruiz", "Lt‑Gen", "lieutenant general"),
        ("met Lieutenant Col. Ana Ruiz", "Lieutenant Col.", "lieutenant colonel"),
        ("met Sgt. Major Ana Ruiz", "Sgt. Major", "sergeant major"),
        ("met Wing Cmdr. Ana Ruiz", "Wing Cmdr.", "wing commander"),
        ("met Asst. Supt. of Police Ana Ruiz", "Asst. Supt. of Police", "superintendent"),
        ("met Gen. de Brigada Ana Ruiz", "Gen. de Brigada", "brigade general"),
        ("met Colonel of Gendarmerie Ana Ruiz", "Colonel of Gendarmerie", "colonel"),
        ("met général de corps aérien Ana Ruiz", "général de corps aérien", "lieutenant general"),
        ("met cabo segundo Ana Ruiz", "cabo segundo", "corporal"),
        ("met podkom. Ana Ruiz", "podkom.", "commissioner of police"),
        ("met sub-inspector Ana Ruiz", "sub-inspector", "inspector"),
        ("met Det Ch Supt Ana Ruiz", "Det Ch Supt", "detective superintendent"),
        ("met Polizeioberrätin Ana Ruiz", "Polizeioberrätin", "commissioner of police"),
        ("met Tat-Aluf Ana Ruiz", "Tat-Aluf", "brigadier general"),
        ("met S3 PNP Ana Ruiz", "S3 PNP", "suboficial"),
        ("met D/ASP Ana Ruiz", "D/ASP", "detective inspector"),
        ("met captain Ana Ruiz", "captain", "captain"),
        ("met Major General Staff Pilot Ana Ruiz", "Major General Staff Pilot", "major general"),
        ("met Captain of Carabineros Ana Ruiz", "Captain of Carabineros", "captain"),
        ("met Gen. de Div. (Ej.) Ana Ruiz", "Gen. de Div. (Ej.)", "major general"),
        ("met W/Insp Ana Ruiz", "W/Insp", "chief inspector"),
        ("met Acting Superintendent Ana Ruiz", "Acting Superintendent", "superintendent"),
        ("met Captain First Class Ana Ruiz", "Captain First Class", "captain"),
        ("met Ten. Cel. PM Ana Ruiz", "Ten. Cel. PM", "lieutenant colonel"),
        ("met Major PM Ana Ruiz", "Major PM", "major"),
        ("met Jail Senior Insp. Ana Ruiz", "Jail Senior Insp.", "jail senior inspector"),
    ],
)
def test_a_rank_is_found_in_every_form(text: str, words: str, rank: str) -> None:
    assert said(text) == [(words, rank)]


@pytest.mark.parametrize(
    "text",
    [
        "the Secretary General spoke",
        "the Secretary-General spoke",
        "the Director General spoke",
        "the Consul General spoke",
        "the Attorney General spoke",
        "the General Staff met",
        "the General Assembly met",
        "a general agreement",
        "a major exercise",
        "a private visit",
        "the mayor, Mayor Ana Ruiz",
        "from Cabo Delgado to Cabo Verde's coast",
        "an inspector of weapons and an Inspector of the Navy",
        "the field of IP. Iran came",
        "Pat Ruiz came",
        "the cap and the Cap of Good Hope",
        "the constable of the village and a naik of the guard",
        "the inspector general Ruiz",
        "an asp. and the Cadet Corps",
        "the police commander-general Ana Ruiz",
        "SC Ruizburg and DI Ruiz districts",
        "Bombardier Inc. and Recruit Holdings",
        "the team captain Ana Ruiz and the ship's captain Luis Mena",
        "the HC Justice Ruiz and the Garda Commissioner",
    ],
)
def test_general_and_common_words_are_no_ranks_in_other_company(text: str) -> None:
    assert said(text) == []


def test_police_ranks_have_a_plural_before_names() -> None:
    found = find_ranks("Inspectors Ana Ruiz and Luis Mena, DSPs Jan Berg and Eva Lind")
    assert [(rank.rank, rank.is_plural) for rank in found] == [("inspector", True), ("superintendent", True)]


def test_the_general_alone_is_a_rank() -> None:
    assert said("Later the general said so.") == [("general", "general")]


def test_initials_of_a_name_are_no_mark_of_a_force() -> None:
    assert said("Col PM Kapoor and Col AP Rana") == [("Col", "colonel"), ("Col", "colonel")]


def test_a_body_keeps_its_first_word_before_a_rank() -> None:
    assert said("commander of the National Army General Ana Ruiz") == [("General", "general")]


def test_grade_and_service_come_with_the_rank() -> None:
    found = find_ranks("Commodore Ana Ruiz")[0]
    assert (found.grade, found.service) == ("OF-6", "navy")


def test_every_rank_of_the_table_has_a_known_grade_and_service() -> None:
    source = resources.files("communique.gazetteer") / "data" / "ranks.toml"
    for entry in tomllib.loads(source.read_text(encoding="utf-8"))["rank"]:
        kind, _, number = entry["grade"].partition("-")
        assert kind in {"OF", "OR"}, entry
        assert 1 <= int(number) <= 10, entry
        assert entry["service"] in {"army", "navy", "air", "police", "coast_guard", "any"}, entry


def test_every_form_of_the_table_is_found_before_a_name() -> None:
    source = resources.files("communique.gazetteer") / "data" / "ranks.toml"
    for entry in tomllib.loads(source.read_text(encoding="utf-8"))["rank"]:
        for form in (entry["rank"].title(), *entry["forms"]):
            mark = " (EP)" if entry.get("marked") else ""
            text = f"met {form}{mark} {'Ana ' if entry.get('paired') else ''}Ruiz"
            starts = [found.start for found in find_ranks(text)]
            assert 4 in starts, form


def test_a_staff_is_told_behind_a_rank_only_before_a_name() -> None:
    assert said("Colonel Staff Ana Ruiz and Major General Staff Ana Paz") == [
        ("Colonel Staff", "colonel"),
        ("Major General Staff", "major general"),
    ]
    assert said("the Colonel Staff Ruiz") == [("Colonel", "colonel")]


def test_a_police_chief_before_an_abbreviated_rank_is_a_post() -> None:
    assert said("Lima Police chief Insp. Gen. Ana Ruiz")[0][0] == "Insp. Gen."


def test_the_full_stop_behind_a_rank_in_capitals_is_the_sentences() -> None:
    assert said("Ana Ruiz, a CSP.")[0][0] == "CSP"


def test_a_full_stop_parts_a_body_from_the_rank_that_opens_the_next_sentence() -> None:
    assert said("He left the Army. General Ana Ruiz stayed") == [("General", "general")]
    assert said("the ministry of state. Army General Ana Ruiz") == [("Army General", "general of the army")]


def test_military_police_are_told_behind_english_ranks_too() -> None:
    assert said("Lieutenant Colonel PM Ana Ruiz")[0][0] == "Lieutenant Colonel PM"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ltc. Rey Cruz", "Ltc."),
        ("Maj. Gen. Staff Sami Haddad Omar", "Maj. Gen. Staff"),
        ("Lieutenant General Pilot Staff Sami Haddad", "Lieutenant General Pilot Staff"),
        ("Colonel (Eng.) Sami Haddad", "Colonel (Eng.)"),
        ("Colonel of the General Staff Sami Haddad", "Colonel of the General Staff"),
        ("Brig. Gen. of Police Sami Haddad", "Brig. Gen. of Police"),
        ("the Basra Command, Staff Lt. Gen. Sami Haddad", "Staff Lt. Gen."),
    ],
)
def test_branches_and_short_forms_are_of_the_rank(text: str, words: str) -> None:
    assert [text[rank.start : rank.end] for rank in find_ranks(text)] == [words]


def test_initials_are_no_rank() -> None:
    assert find_ranks("Sunil C. A. Perera spoke.") == ()
