/** The names of the events of a `text/event-stream`, as they come. `onLife`: any bytes at all, comments too. */
export async function* readServerSentEvents(
  stream: ReadableStream<Uint8Array>,
  onLife: () => void,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onLife();
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const name = /^event: ?(.+)$/m.exec(block)?.[1];
        if (name !== undefined) yield name;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
