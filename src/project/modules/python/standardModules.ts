/**
 * Top-level modules of the standard library: `sys.stdlib_module_names` of CPython 3.8 to 3.14 without private names,
 * and what Python 2.7 called differently (its library reference).
 */
const standardModules: ReadonlySet<string> = words(`
  __future__ abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb
  binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
  compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
  datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno faulthandler
  fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib
  grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword
  lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt
  multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev parser pathlib
  pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile
  pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select
  selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile
  sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig
  syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib
  trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave
  weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo

  BaseHTTPServer CGIHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SimpleXMLRPCServer SocketServer
  StringIO Tkinter UserDict UserList UserString __builtin__ cPickle cStringIO commands compiler cookielib copy_reg
  dummy_thread exceptions htmlentitydefs httplib md5 new popen2 robotparser sets sha thread urllib2 urlparse xmlrpclib
`);

/**
 * Modules that no file can take the place of: compiled into every interpreter (`sys.builtin_module_names`), or already
 * imported when a script begins (`sys.modules` of a bare CPython 3.11).
 */
const unshadowedModules: ReadonlySet<string> = words(`
  __future__ abc atexit builtins codecs encodings errno faulthandler gc genericpath io itertools marshal nt ntpath os
  posix posixpath pwd site stat sys time zipimport __builtin__
`);

/** Whether the standard library has a top-level module of this name, in Python 3 or 2. */
export function isStandardModule(name: string): boolean {
  return standardModules.has(name);
}

/** Whether `import name` gives the standard module even where a file of that name lies beside the script. */
export function isNeverShadowed(name: string): boolean {
  return unshadowedModules.has(name);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
