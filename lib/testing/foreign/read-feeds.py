"""Reads Atom feeds as the feed readers of others do: one line of JSON per file named, in their order."""
import json
import sys

import feedparser

for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    entries = [
        {
            "id": entry.get("id"),
            "title": entry.get("title"),
            "link": entry.get("link"),
            "dated": entry.get("updated_parsed") is not None,
            "content": sum(len(part.value) for part in entry.get("content", [])),
        }
        for entry in feed.entries
    ]
    fault = repr(feed.bozo_exception) if feed.bozo else None
    print(json.dumps({"fault": fault, "version": feed.version, "title": feed.feed.get("title"), "entries": entries}))
