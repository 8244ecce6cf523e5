#!/usr/bin/env python3
"""Drives the language servers of two TOML extensions over files of a workspace, as an editor would.

    editors.py PROGRAM FOLDER

PROGRAM is `taplo` (Even Better TOML; `node` must find `@taplo/lsp`) or `tombi` (Tombi). Every TOML file below FOLDER is
opened. The first time that a key is met below a header, it is hovered over, and words are asked for around it. Prints JSON:
of each file its errors, how many hovers and offers there were, and which of them said nothing. Ends with another code than
0 when the server stopped.
"""
import json
import pathlib
import queue
import re
import subprocess
import sys
import threading

SERVERS = {
    "taplo": ["node", str(pathlib.Path(__file__).with_name("taplo-lsp.js"))],
    "tombi": ["tombi", "lsp", "--offline"],
}
# as the extension sends it, without the catalogue on the network
SETTINGS = {"schema": {"enabled": True, "catalogs": [], "associations": {}, "cache": {"memoryExpiration": 60, "diskExpiration": 600}},
            "completion": {"maxKeys": 5}, "semanticTokens": False, "formatter": {}, "syntax": {}, "rules": []}
WAIT = 60


class Server:
    """A language server, spoken to in JSON over its standard input and output."""

    def __init__(self, program, folder):
        self.program = program
        self.process = subprocess.Popen(SERVERS[program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        self.told, self.errors, self.answers, self.number = queue.Queue(), [], {}, 0
        self.diagnostics, self.last = {}, None
        threading.Thread(target=self.read, daemon=True).start()
        threading.Thread(target=self.listen, daemon=True).start()
        root = folder.as_uri()
        capabilities = {"workspace": {"configuration": True, "workspaceFolders": True},
                        "textDocument": {"hover": {"contentFormat": ["markdown"]},
                                         "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                                         "publishDiagnostics": {}, "diagnostic": {}}}
        hello = self.ask("initialize", {"processId": None, "rootUri": root, "capabilities": capabilities,
                                        "workspaceFolders": [{"uri": root, "name": "map"}], "initializationOptions": {"configurationSection": "evenBetterToml"}})
        self.pulls = "diagnosticProvider" in (hello or {}).get("capabilities", {})
        self.tell("initialized", {})

    def listen(self):
        for line in self.process.stderr:
            self.errors.append(line.decode("utf-8", "replace").rstrip())

    def read(self):
        out = self.process.stdout
        while True:
            length = 0
            while (line := out.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self.told.put(None)
                return
            self.told.put(json.loads(out.read(length)))

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def one(self):
        """Takes one message of the server and answers what it asks."""
        message = self.told.get(timeout=WAIT)
        if message is None:
            why = [line[:300] for line in self.errors if re.search("panicked|Error", line)]
            raise SystemExit(f"{self.program} stopped at {self.last}: " + "\n".join(why[:12]))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics.setdefault(message["params"]["uri"], []).append(message["params"]["diagnostics"])
        if "method" in message and "id" in message:
            items = message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else None
            self.send({"id": message["id"], "result": None if items is None else [SETTINGS for _ in items]})
        elif "id" in message:
            self.answers[message["id"]] = message

    def ask(self, method, params):
        self.number += 1
        self.last = (method, params)
        self.send({"id": self.number, "method": method, "params": params})
        while self.number not in self.answers:
            self.one()
        answer = self.answers.pop(self.number)
        if "error" in answer:
            raise SystemExit(f"{self.program}: {method}: {answer['error']}")
        return answer.get("result")

    def open(self, path):
        uri, text = path.as_uri(), path.read_text("utf-8")
        self.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "toml", "version": 1, "text": text}})
        if self.pulls:
            for _ in range(2):
                report = self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            return report["items"]
        # taplo reports three times: nothing, what it cannot read, and, where it can read all, what the schema says
        reports, last = self.diagnostics.setdefault(uri, []), 3 if self.program == "taplo" else 1
        while len(reports) < last and not any(reports):
            self.one()
        return reports[-1]


def at(uri, line, column):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


def words(hover):
    contents = (hover or {}).get("contents") or ""
    if isinstance(contents, list):
        contents = "\n".join(c if isinstance(c, str) else c["value"] for c in contents)
    return contents if isinstance(contents, str) else contents["value"]


def places(line):
    """Where words are asked for in a line: not in a comment, nor right before a header, where taplo stops whatever the schema."""
    if line.startswith("["):
        return {re.match(r"\[+", line).end(), re.match(r"\[+[a-z-]*", line).end()}
    if line.lstrip().startswith("#"):
        return set()
    return {min(1, len(line)), len(line), *(m.end() for m in re.finditer(r"= ?|[\[{,] ?|\"", line))}


def visit(server, path, seen):
    uri, lines = path.as_uri(), path.read_text("utf-8").split("\n")
    report = {"errors": [], "hovers": 0, "mute": [], "offers": 0, "bare": []}
    for item in server.open(path):
        start = item["range"]["start"]
        report["errors"].append(f"{start['line'] + 1}:{start['character'] + 1}: {item['message']}")
    header = path.parent.name
    for number, line in enumerate(lines):
        found = re.match(r"\s*(\[{1,2})?\s*([A-Za-z-]+)\s*(=|\])", line)
        header = line if line.startswith("[") else header
        key = (path.parent.name, header, found[2] if found else line.strip()[:1])
        if key in seen:
            continue
        seen.add(key)
        if found:
            text = words(server.ask("textDocument/hover", at(uri, number, found.start(2) + 1)))
            report["hovers"] += 1
            if not text.strip():
                report["mute"].append(f"{number + 1}: {found[2]}")
            if found[3] == "=":
                # on the value too, whatever it is
                server.ask("textDocument/hover", at(uri, number, min(found.end() + 2, len(line))))
        for column in sorted(places(line)):
            offered = server.ask("textDocument/completion", at(uri, number, column)) or []
            offered = offered if isinstance(offered, list) else offered["items"]
            report["offers"] += len(offered)
            for offer in offered:
                if not offer.get("documentation") and not offer.get("detail"):
                    report["bare"].append(f"{number + 1}:{column + 1}: {offer['label']}")
    server.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    return report


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    server = Server(program, folder)
    seen, files = set(), sorted(folder.rglob("*.toml"))
    reports = {str(path.relative_to(folder)): visit(server, path, seen) for path in files}
    print(json.dumps(reports, ensure_ascii=False, indent=1))
    server.process.kill()


if __name__ == "__main__":
    main()
