// formats-drivers <golang-migrate|goose> <up|down|base> <folder> <database>: one command of the real tool.
// down takes back one migration, base all of them.
package main

import (
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/golang-migrate/migrate/v4"
	"github.com/golang-migrate/migrate/v4/database/sqlite3"
	_ "github.com/golang-migrate/migrate/v4/source/file"
	"github.com/pressly/goose/v3"
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: formats-drivers <golang-migrate|goose> <up|down|base> <folder> <database>")
		os.Exit(2)
	}
	run := map[string]func(action, folder string, database *sql.DB) error{
		"golang-migrate": golangMigrate,
		"goose":          gooseMigrate,
	}[os.Args[1]]
	if run == nil {
		fmt.Fprintln(os.Stderr, "no driver for", os.Args[1])
		os.Exit(2)
	}
	database, err := sql.Open("sqlite3", os.Args[4])
	if err == nil {
		err = run(os.Args[2], os.Args[3], database)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func golangMigrate(action, folder string, database *sql.DB) error {
	driver, err := sqlite3.WithInstance(database, &sqlite3.Config{})
	if err != nil {
		return err
	}
	migrations, err := migrate.NewWithDatabaseInstance("file://"+folder, "sqlite3", driver)
	if err != nil {
		return err
	}
	switch action {
	case "up":
		err = migrations.Up()
	case "down":
		err = migrations.Steps(-1)
	default:
		err = migrations.Down()
	}
	if errors.Is(err, migrate.ErrNoChange) {
		return nil
	}
	return err
}

func gooseMigrate(action, folder string, database *sql.DB) error {
	if err := goose.SetDialect("sqlite3"); err != nil {
		return err
	}
	goose.SetLogger(goose.NopLogger())
	switch action {
	case "up":
		return goose.Up(database, folder)
	case "down":
		return goose.Down(database, folder)
	default:
		return goose.DownTo(database, folder, 0)
	}
}
