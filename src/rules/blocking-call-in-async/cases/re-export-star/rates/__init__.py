from rates.loading import *
