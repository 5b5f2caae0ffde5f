"""Spreadsheet workbooks (.xlsx)."""
