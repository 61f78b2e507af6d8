"""A folder for PYTHONPATH: its sitecustomize installs the hook in child processes."""
