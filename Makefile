# make chat: install what is missing, build, start. make test: the same, then every test.
# make docs: the documentation of every module, in .build/docs.

STATIC = -Xswiftc -static-executable -Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd
CHAT = .build-chat
PROGRAM = $(CHAT)/release/sciatica
SOURCES = Package.swift $(shell find Sources -type f)
CONTENT = $(shell find Intents)

.PHONY: chat test setup lint build docs clean

chat: $(PROGRAM)
	@$(PROGRAM)

build: $(PROGRAM)

$(PROGRAM): $(SOURCES) $(CONTENT) | setup
	@touch Package.swift
	@swift build -c release --scratch-path $(CHAT) --product sciatica $(STATIC) >&2
	@touch $(PROGRAM)

test: setup lint
	@touch Package.swift
	@swift test -c release --disable-testable-imports --disable-xctest

docs: setup
	@swift build -c release --product sciatica >&2
	@sh Sources/docs.sh .build/release .build/docs

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

setup:
	@sh Sources/setup.sh

clean:
	@rm -rf .build $(CHAT)
