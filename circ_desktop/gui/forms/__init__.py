"""Compiled from ui/*.ui by ui/compile_forms.py. Do not edit."""
