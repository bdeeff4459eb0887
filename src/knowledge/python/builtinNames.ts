import { words } from "../names.ts";

/**
 * Names that mean something without an import: `dir(builtins)` of CPython 3.11 with what later versions add, what
 * Python 2.7 called differently, and the names that every module has.
 */
export const pythonBuiltinNames: ReadonlySet<string> = words(`
  __all__ __build_class__ __builtins__ __debug__ __doc__ __file__ __import__ __loader__ __name__ __package__
  __path__ __spec__ abs aiter all anext any apply ArithmeticError ascii AssertionError AttributeError BaseException
  BaseExceptionGroup basestring bin BlockingIOError bool breakpoint BrokenPipeError buffer BufferError bytearray
  bytes BytesWarning callable ChildProcessError chr classmethod cmp coerce compile complex ConnectionAbortedError
  ConnectionError ConnectionRefusedError ConnectionResetError delattr DeprecationWarning dict dir divmod Ellipsis
  EncodingWarning enumerate EnvironmentError EOFError eval Exception ExceptionGroup exec execfile exit file
  FileExistsError FileNotFoundError filter float FloatingPointError format frozenset FutureWarning GeneratorExit
  getattr globals hasattr hash help hex id ImportError ImportWarning IndentationError IndexError input int intern
  InterruptedError IOError IsADirectoryError isinstance issubclass iter KeyboardInterrupt KeyError len list locals
  long LookupError map max MemoryError memoryview min ModuleNotFoundError NameError next NotADirectoryError
  NotImplemented NotImplementedError object oct open ord OSError OverflowError PendingDeprecationWarning
  PermissionError pow print ProcessLookupError property PythonFinalizationError quit range raw_input RecursionError
  reduce ReferenceError reload repr ResourceWarning reversed round RuntimeError RuntimeWarning set setattr slice
  sorted StandardError staticmethod StopAsyncIteration StopIteration str sum super SyntaxError SyntaxWarning
  SystemError SystemExit TabError TimeoutError tuple type TypeError UnboundLocalError unichr unicode
  UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
  vars Warning xrange ZeroDivisionError zip
`);
