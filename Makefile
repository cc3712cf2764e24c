# The one door: every task of this repository is a target here. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Where builds go; a release has its own folder, since its flags would rebuild everything else.
BUILD ?= .build
RELEASE := $(BUILD)/release-static
PROGRAM := $(RELEASE)/release/straitwatch
BOARD ?= sample-data/rok-japan
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share/straitwatch

# An undeclared import of a sibling layer is an error at every build, not only at the first.
LAYERS := --explicit-target-dependency-import-check error

# What running, testing and measuring need besides Swift, git and make.
# Pictures want Pango with Cairo and a font for each script; the desk itself opens without them.
RUN_PACKAGES := libncurses-dev libsqlite3-dev libarchive13 zlib1g tzdata libpangocairo-1.0-0 fonts-jetbrains-mono fonts-noto-cjk
# Tests show pages to a browser; the two small packages of fonts have letters, Hangul, kana and kanji.
# Poppler draws and reads PDF again, and our declarations of Pango are held against its headers.
# Reports are asked for over a real link, from a server that a test starts for itself.
# A calendar is read back by a library that knows nothing of us.
TEST_PACKAGES := tmux librsvg2-bin chromium fonts-dejavu-core fonts-wqy-microhei poppler-utils \
  libpango1.0-dev libarchive-dev zlib1g-dev openssh-server openssh-client python3-icalendar
BENCH_PACKAGES := tig htop python3 python3-venv librsvg2-bin sqlite3
# The peers of what is computed, from PyPI, in a folder of their own.
PEERS := $(BUILD)/peers

# $(call install,packages): quick when they are there; installs them when it can; else says what to type.
define install
@missing=""; \
if ! command -v dpkg-query >/dev/null; then \
  echo "This is no Debian system: install what these packages hold by hand: $(1)" >&2; exit 0; \
fi; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
[ -n "$$missing" ] || exit 0; \
if [ "$$(id -u)" = 0 ]; then as_root=""; \
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo -n"; \
else echo "These packages are needed:$$missing. Type:" >&2; \
  echo "    sudo apt-get install$$missing" >&2; exit 1; fi; \
echo "Installing$$missing" >&2; \
export DEBIAN_FRONTEND=noninteractive; \
$$as_root apt-get install -y -q --no-install-recommends $$missing </dev/null >/dev/null 2>&1 \
  || { $$as_root apt-get update -q </dev/null >/dev/null \
    && $$as_root apt-get install -y -q --no-install-recommends $$missing </dev/null >/dev/null; } \
  || { echo "That did not work. Type:" >&2; \
    echo "    apt-get update && apt-get install$$missing" >&2; exit 1; }
endef

.PHONY: help deps deps-test deps-bench build run test lint format goldens docs bench soak fuzz install clean

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' \
	  | while IFS=$$'\t' read -r name words; do printf '  make %-11s %s\n' "$$name" "$$words"; done

deps: ## install what running needs
	$(call install,$(RUN_PACKAGES))

deps-test: deps ## install what testing needs besides
	$(call install,$(TEST_PACKAGES))

deps-bench: deps ## install what measuring needs besides
	$(call install,$(BENCH_PACKAGES))
	@[ -x $(PEERS)/bin/python3 ] || python3 -m venv $(PEERS)
	@$(PEERS)/bin/python3 -c 'import ruptures, statsmodels, textual, duckdb, polars' 2>/dev/null \
	  || $(PEERS)/bin/pip install --quiet ruptures statsmodels textual duckdb polars

build: deps ## build a release of the program
	swift build -c release --static-swift-stdlib --product straitwatch --scratch-path $(RELEASE) $(LAYERS)

run: build ## build a release and open the sample board (BOARD=folder for another)
	@$(PROGRAM) $(BOARD)

test: deps deps-test lint ## lint, build and run every test
	swift build --build-tests --scratch-path $(BUILD) $(LAYERS)
	swift test --skip-build --disable-xctest --scratch-path $(BUILD) $(LAYERS)

lint: ## hold the sources against .swift-format
	swift format lint --strict -r -p Sources Tests Package.swift

format: ## bring the sources into the form of .swift-format
	swift format -i -r -p Sources Tests Package.swift

goldens: deps-test ## record the golden files anew; the run fails, so that nobody takes it for a test
	-UPDATE_GOLDENS=1 swift test --disable-xctest --scratch-path $(BUILD) $(LAYERS)
	git status --short Tests docs

docs: deps-test ## write the generated pages anew: KEYS, DIAGNOSTICS, COMMAND-LINE, the schemas and the picture
	-UPDATE_GOLDENS=1 swift test --disable-xctest --scratch-path $(BUILD) $(LAYERS) --filter "GeneratedPages|YourOwnBoard"
	git status --short docs

soak: deps deps-test ## hold every day of every board against cut files, and kill two hundred imports
	STRAITWATCH_SOAK=1 swift test --disable-xctest --scratch-path $(BUILD) $(LAYERS) --filter LaterTests
	SOAK=1 swift test --skip-build --disable-xctest --scratch-path $(BUILD) $(LAYERS) --filter StraitArchiveTests.EndingTests

fuzz: deps ## read ten million rules that were made at random
	FUZZ_RUNS=10000000 swift test --disable-xctest --scratch-path $(BUILD) $(LAYERS) --filter RuleFuzzTests

bench: deps-bench build ## measure the program beside tig and htop
	python3 Tests/Bench/bench.py $(PROGRAM) $(BOARD)
	swift build -c release --static-swift-stdlib --product BenchProbe --scratch-path $(RELEASE) $(LAYERS)
	$(PEERS)/bin/python3 Tests/Bench/figures.py $(RELEASE)/release/BenchProbe $(BOARD)
	$(PEERS)/bin/python3 Tests/Bench/pictures.py $(PROGRAM) $(BOARD)
	swift build -c release --static-swift-stdlib --product MakeEvents --scratch-path $(RELEASE) $(LAYERS)
	$(PEERS)/bin/python3 Tests/Bench/archive_bench.py $(PROGRAM) $(RELEASE)/release/MakeEvents Tests/Fixtures/boards/fictional-strait

install: build ## install the program, its themes, schemas and the sample board below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/themes $(SHARE)/schemas $(SHARE)/sample-data
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/straitwatch
	install -m 644 themes/*.yaml $(SHARE)/themes/
	install -m 644 docs/schemas/*.json $(SHARE)/schemas/
	rm -rf $(SHARE)/sample-data/rok-japan
	cp -R sample-data/rok-japan $(SHARE)/sample-data/rok-japan
	chmod -R u=rwX,go=rX $(SHARE)

clean: ## remove what was built
	rm -rf $(BUILD)
