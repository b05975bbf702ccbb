import type { NodeFS } from "@electric-sql/pglite/nodefs";

/** One thing that a program asked of its file system. `file` is what stands behind names, and stays when they change. */
export type DiskOperation =
  | { does: "create"; path: string; file: number }
  | { does: "makeFolder"; path: string }
  | { does: "rename"; from: string; to: string }
  | { does: "unlink"; path: string }
  | { does: "removeFolder"; path: string }
  | { does: "write"; file: number; at: number; bytes: Uint8Array }
  | { does: "truncate"; file: number; size: number }
  | { does: "sync"; file: number }
  | { does: "syncFolder"; path: string };

/** What a database does to its folder, in order. Paths are below the folder. */
export class DiskTrace {
  readonly operations: DiskOperation[] = [];
  readonly #files = new Map<string, number>();
  #made = 0;

  add(operation: DiskOperation): void {
    this.operations.push(operation);
  }

  /** The file of that name; one that was there before anything was recorded gets its number now. */
  fileAt(path: string): number {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    this.#made += 1;
    this.#files.set(path, this.#made);
    this.#wasThere.set(this.#made, path);
    return this.#made;
  }

  create(path: string): void {
    this.#made += 1;
    this.#files.set(path, this.#made);
    this.add({ does: "create", path, file: this.#made });
  }

  rename(from: string, to: string): void {
    const file = this.fileAt(from);
    this.#files.delete(from);
    this.#files.set(to, file);
    this.add({ does: "rename", from, to });
  }

  unlink(path: string): void {
    // It may be open still, and then it goes on under its number.
    this.fileAt(path);
    this.#files.delete(path);
    this.add({ does: "unlink", path });
  }

  readonly #wasThere = new Map<number, string>();

  /** Files that were there before anything was recorded, with the names that they had then. */
  get wasThere(): ReadonlyMap<number, string> {
    return this.#wasThere;
  }
}

interface Node {
  mode: number;
}
interface Stream {
  node: Node;
  nfd?: number;
  /** The same for a descriptor and its duplicates. */
  shared: object;
}
interface Module {
  FS: { isDir(mode: number): boolean };
  NODEFS: {
    realPath(node: Node): string;
    node_ops: {
      mknod(parent: Node, name: string, mode: number, device: number): Node;
      setattr(node: Node, change: { size?: number }): void;
      rename(node: Node, parent: Node, name: string): void;
      unlink(parent: Node, name: string): void;
      rmdir(parent: Node, name: string): void;
      symlink(): void;
    };
    stream_ops: {
      open(stream: Stream): void;
      setattr(stream: Stream, change: { size?: number }): void;
      write(
        stream: Stream,
        buffer: Int8Array,
        offset: number,
        length: number,
        at: number,
      ): number;
      fsync?(stream: Stream): number;
    };
  };
}

/** Has everything written down that PGlite does through this file system, once it was done. */
export function traced<FileSystem extends NodeFS>(
  fileSystem: FileSystem,
  folder: string,
  trace: DiskTrace,
): FileSystem {
  const init = fileSystem.init.bind(fileSystem);
  fileSystem.init = async (...options) => {
    const { emscriptenOpts } = await init(...options);
    const watch = (module: unknown) =>
      watchModule(module as Module, folder, trace);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), watch],
      },
    };
  };
  return fileSystem;
}

function watchModule(
  { FS, NODEFS }: Module,
  folder: string,
  trace: DiskTrace,
): void {
  const { node_ops, stream_ops } = NODEFS;
  const nodes = { ...node_ops };
  const streams = { ...stream_ops };
  const opened = new WeakMap<object, number>();
  const pathOf = (node: Node) => NODEFS.realPath(node).slice(folder.length + 1);
  const under = (parent: Node, name: string) => {
    const path = pathOf(parent);
    return path === "" ? name : `${path}/${name}`;
  };
  const fileOf = ({ shared, node }: Stream) =>
    opened.get(shared) ?? trace.fileAt(pathOf(node));

  node_ops.mknod = (parent, name, mode, device) => {
    const made = nodes.mknod(parent, name, mode, device);
    const path = under(parent, name);
    if (FS.isDir(mode)) trace.add({ does: "makeFolder", path });
    else trace.create(path);
    return made;
  };
  node_ops.setattr = (node, change) => {
    nodes.setattr(node, change);
    if (change.size === undefined) return;
    const file = trace.fileAt(pathOf(node));
    trace.add({ does: "truncate", file, size: change.size });
  };
  node_ops.rename = (node, parent, name) => {
    const from = pathOf(node);
    nodes.rename(node, parent, name);
    trace.rename(from, under(parent, name));
  };
  node_ops.unlink = (parent, name) => {
    nodes.unlink(parent, name);
    trace.unlink(under(parent, name));
  };
  node_ops.rmdir = (parent, name) => {
    nodes.rmdir(parent, name);
    trace.add({ does: "removeFolder", path: under(parent, name) });
  };
  node_ops.symlink = () => {
    throw new Error("a link would escape the record");
  };
  stream_ops.open = (stream) => {
    streams.open(stream);
    if (!FS.isDir(stream.node.mode))
      opened.set(stream.shared, trace.fileAt(pathOf(stream.node)));
  };
  stream_ops.setattr = (stream, change) => {
    streams.setattr(stream, change);
    if (change.size === undefined) return;
    trace.add({ does: "truncate", file: fileOf(stream), size: change.size });
  };
  stream_ops.write = (stream, buffer, offset, length, at) => {
    const written = streams.write(stream, buffer, offset, length, at);
    const begin = buffer.byteOffset + offset;
    const bytes = new Uint8Array(buffer.buffer.slice(begin, begin + written));
    trace.add({ does: "write", file: fileOf(stream), at, bytes });
    return written;
  };
  const { fsync } = streams;
  if (fsync === undefined) return;
  stream_ops.fsync = (stream) => {
    const answer = fsync(stream);
    if (FS.isDir(stream.node.mode))
      trace.add({ does: "syncFolder", path: pathOf(stream.node) });
    else trace.add({ does: "sync", file: fileOf(stream) });
    return answer;
  };
}
