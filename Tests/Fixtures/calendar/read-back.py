"""Reads an iCalendar object from standard input by the library icalendar, and writes what it finds as JSON."""
import json, sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = []
for event in calendar.walk("VEVENT"):
    events.append({
        "uid": str(event["UID"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat(),
        "stamp": event.decoded("DTSTAMP").isoformat(),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "categories": [str(name) for name in event["CATEGORIES"].cats],
        "class": str(event["CLASS"]),
        "errors": [str(error) for error in event.errors],
    })
json.dump({"name": str(calendar["X-WR-CALNAME"]), "events": events}, sys.stdout)
