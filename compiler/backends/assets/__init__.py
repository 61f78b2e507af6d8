"""The player of recorded runs: plain JavaScript and CSS, put into each page by teach/page.py."""
