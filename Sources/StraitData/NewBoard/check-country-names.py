#!/usr/bin/env python3
"""Hold CountryNames.swift against what is published, by hand after it was changed.

Names of states, adjectives and capitals are common knowledge that was written down; codes, zones
and names can be compared. Needs the Debian packages iso-codes and tzdata. Prints what differs:
a code without a row or the reverse, a zone of another country, and names that ISO has otherwise,
which is a thing to look at and not a fault.
"""

import json
import pathlib
import re

here = pathlib.Path(__file__).parent
iso = {
    row["alpha_3"]: row
    for row in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]
}
zones = {}
for line in open("/usr/share/zoneinfo/zone.tab"):
    if not line.startswith("#"):
        alpha2, _, zone = line.split("\t")[:3]
        zones.setdefault(zone.strip(), set()).add(alpha2)

rows = {}
for line in (here / "CountryNames.swift").read_text().splitlines():
    if re.match(r"^ +[A-Z]{3}\|", line):
        fields = [field.rstrip("?") for field in line.strip().split("|")]
        rows[fields[0]] = fields

for code in sorted(set(iso) - set(rows)):
    print(f"{code}: no row for {iso[code]['name']}")
for code, (_, name, short, adjective, capital, languages, zone) in rows.items():
    if code not in iso:
        print(f"{code}: not of ISO 3166 ({name})")
        continue
    if zone != "UTC" and iso[code]["alpha_2"] not in zones.get(zone, ()):
        print(f"{code}: {zone} is a zone of {sorted(zones.get(zone, ()))}")
    if name not in (iso[code]["name"], iso[code].get("common_name")):
        print(f"{code}: {name}; ISO has {iso[code]['name']}")
