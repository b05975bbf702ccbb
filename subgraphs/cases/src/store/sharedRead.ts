/**
 * A read for all who ask in the same turn of the event loop: everybody of a group that was landed asks for the tree at
 * once. It begins after the last of them has asked, so that what each did before is in it.
 */
export function sharedRead<Value>(
  read: () => Promise<Value>,
): () => Promise<Value> {
  let coming: Promise<Value> | undefined;
  return () =>
    (coming ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        coming = undefined;
        read().then(resolve, reject);
      });
    }));
}
