import type { MessageReader, MessageTransports } from "vscode-languageclient";

/**
 * The transports of a worker whose end counts only while `isCurrent` holds: one that was ended on purpose tells of it
 * when its successor has already started, which must not be taken for the death of that one.
 */
export function currentTransports({ reader, writer }: MessageTransports, isCurrent: () => boolean): MessageTransports {
  const currentReader: MessageReader = {
    onError: reader.onError,
    onClose: (listener, thisArgument, disposables) =>
      reader.onClose(() => isCurrent() && listener.call(thisArgument), undefined, disposables),
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) => reader.listen(callback),
    dispose: () => reader.dispose(),
  };
  return { reader: currentReader, writer };
}
