/** Where the function stands in a call that registers it. */
export interface CallbackPlace {
  readonly position: number | null;
  readonly keyword: string | null;
}

/** Packages whose programs have one thread for all windows. */
export const userInterfacePackages: readonly string[] = [
  "tkinter",
  "Tkinter",
  "ttkbootstrap",
  "customtkinter",
  "PyQt5",
  "PyQt6",
  "PySide2",
  "PySide6",
  "wx",
];

const command: CallbackPlace = { position: null, keyword: "command" };
const second: CallbackPlace = { position: 1, keyword: null };
const first: CallbackPlace = { position: 0, keyword: null };

/**
 * By the name of the method or class, in modules that import one of the packages: which argument the thread of the windows
 * calls. Sources: docs.python.org/3/library/tkinter.html, doc.qt.io/qtforpython-6 (signals, QTimer, events),
 * docs.wxpython.org (event handling).
 */
export const callbackPlaces: Readonly<Record<string, CallbackPlace>> = {
  Button: command,
  CTkButton: command,
  Checkbutton: command,
  Radiobutton: command,
  Scale: command,
  Spinbox: command,
  add_command: command,
  add_checkbutton: command,
  configure: command,
  bind: second,
  bind_all: second,
  after: second,
  after_idle: first,
  protocol: second,
  trace_add: second,
  connect: first,
  singleShot: second,
  Bind: second,
};

/** Methods that Qt calls on its widgets for events. */
export const widgetEvents: ReadonlySet<string> = new Set(
  `paintEvent mousePressEvent mouseReleaseEvent mouseMoveEvent mouseDoubleClickEvent wheelEvent keyPressEvent
   keyReleaseEvent closeEvent showEvent hideEvent resizeEvent timerEvent dropEvent dragEnterEvent focusInEvent
   focusOutEvent contextMenuEvent`.split(/\s+/),
);
