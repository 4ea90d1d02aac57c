/** A message of the library's: a call, an answer, or a `chunk` of a stream. */
interface Message {
  readonly chunk?: Readonly<Record<string, unknown>>;
}

type Listener = (event: { readonly data: Message }) => void;

/** A message as it stands when it is posted: the library empties the lists of a chunk to fill them again. */
function kept(message: Message): Message {
  if (!message.chunk) return message;
  const parts = Object.entries(message.chunk);
  const chunk = parts.map(([name, part]) => [name, Array.isArray(part) ? [...part] : part]);
  return { ...message, chunk: Object.fromEntries(chunk) };
}

/**
 * Joins the two halves of the library, which talk as if one were a worker. Messages are handed over as they are: its own port
 * copies all that they hold, every character of a page too, which takes as long as reading the page. Only for those who change
 * nothing of what they get.
 */
export class PdfPort {
  private readonly listeners = new Set<Listener>();
  private readonly later = Promise.resolve();

  postMessage(message: Message): void {
    const event = { data: kept(message) };
    this.later.then(() => {
      for (const listener of this.listeners) listener(event);
    });
  }

  addEventListener(
    _: 'message',
    listener: Listener,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.listeners.delete(listener);
  }
}
