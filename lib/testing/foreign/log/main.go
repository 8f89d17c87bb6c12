// Reads the transparency log of an exported site with golang.org/x/mod/sumdb, which knows nothing of
// Claimdesk, and says what it finds. Go's tiles name their height in the path, those of C2SP tlog-tiles do not.
//
//	main SITE VERIFIER-KEY [OLDER-CHECKPOINT]
package main

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(what string, err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", what, err)
		os.Exit(1)
	}
}

func open(path string, verifier note.Verifier) tlog.Tree {
	text, err := os.ReadFile(path)
	fail("reading the checkpoint", err)
	signed, err := note.Open(text, note.VerifierList(verifier))
	fail("the signature", err)
	lines := strings.Split(signed.Text, "\n")
	var tree tlog.Tree
	_, err = fmt.Sscan(lines[1], &tree.N)
	fail("the size", err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	fail("the root", err)
	copy(tree.Hash[:], root)
	return tree
}

type tiles struct{ prefix string }

func (t tiles) Height() int                   { return 8 }
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(t.prefix, path))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func entries(prefix string, size int64) [][]byte {
	var all [][]byte
	for first := int64(0); first < size; first += 256 {
		width := int(size - first)
		if width > 256 {
			width = 256
		}
		path := tlog.Tile{H: 8, L: 0, N: first / 256, W: width}.Path()
		path = strings.Replace(path, "tile/8/0/", "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(prefix, path))
		fail("reading entries", err)
		for len(bundle) > 0 {
			length := int(binary.BigEndian.Uint16(bundle))
			all = append(all, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	return all
}

func main() {
	prefix := filepath.Join(os.Args[1], "log")
	verifier, err := note.NewVerifier(os.Args[2])
	fail("the key", err)
	tree := open(filepath.Join(prefix, "checkpoint"), verifier)
	// Checks every tile it reads against the root.
	reader := tlog.TileHashReader(tree, tiles{prefix})
	all := entries(prefix, tree.N)
	for at, entry := range all {
		proof, err := tlog.ProveRecord(tree.N, int64(at), reader)
		fail(fmt.Sprintf("proving entry %d", at), err)
		err = tlog.CheckRecord(proof, tree.N, tree.Hash, int64(at), tlog.RecordHash(entry))
		fail(fmt.Sprintf("entry %d", at), err)
	}
	said := map[string]any{"size": tree.N, "entries": len(all), "signer": verifier.Name()}
	if len(os.Args) > 3 {
		older := open(os.Args[3], verifier)
		proof, err := tlog.ProveTree(tree.N, older.N, reader)
		fail("proving consistency", err)
		fail("consistency", tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash))
		said["consistentWith"] = older.N
	}
	fail("writing", json.NewEncoder(os.Stdout).Encode(said))
}
