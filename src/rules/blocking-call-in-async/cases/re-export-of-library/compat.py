from time import sleep as pause

from requests import get as get_page
