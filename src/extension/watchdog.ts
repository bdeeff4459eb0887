import type { MessageReader, MessageTransports, MessageWriter } from "vscode-languageclient";

/** How long nothing is heard before the server is asked for a sign of life, and again and again; in milliseconds. */
const pingInterval = 30_000;

/** How long nothing is heard before the server counts as dead, in milliseconds; far more than any analysis takes. */
const patience = 60_000;

/** Notices a server that has stopped answering, such as one in an endless loop. */
export interface Watchdog {
  /** A message went to the server: something is to be heard from it. */
  sent(): void;
  /** Any message came from the server. */
  heard(): void;
  /** The server has ended. */
  stop(): void;
}

/** What the watchdog asks, hears and does. */
export interface WatchdogPorts {
  /** Asks the server for an answer. */
  ping(): void;
  /** Nothing was heard for the whole patience; the watchdog rests until something is sent again. */
  onSilence(): void;
}

/** A timer runs only from a message that was sent to the next one that is heard. */
export function createWatchdog({ ping, onSilence }: WatchdogPorts): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function wait(silence: number): void {
    timer = setTimeout(() => {
      const longer = silence + pingInterval;
      if (longer >= patience) {
        stop();
        onSilence();
      } else {
        wait(longer);
        ping();
      }
    }, pingInterval);
  }

  return {
    sent() {
      if (timer === undefined) wait(0);
    },
    heard: stop,
    stop,
  };
}

/** The transports, with a watchdog that hears every message. */
export function watchTransports({ reader, writer }: MessageTransports, watchdog: Watchdog): MessageTransports {
  reader.onClose(() => watchdog.stop());
  const watchedReader: MessageReader = {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        watchdog.heard();
        callback(message);
      }),
    dispose: () => reader.dispose(),
  };
  const watchedWriter: MessageWriter = {
    onError: writer.onError,
    onClose: writer.onClose,
    write(message) {
      watchdog.sent();
      return writer.write(message);
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
  return { reader: watchedReader, writer: watchedWriter };
}
