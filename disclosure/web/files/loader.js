// Runs each module once, when it is first asked for, and gives what it exports. A name is a path below the folder of
// all modules; `from` is the module that asks.

const $loaded = new Map();

function $load(path, from) {
  const name = new URL(path, `file:///${from}`).pathname.slice(1);
  if (!$loaded.has(name)) {
    const given = (exports) => $loaded.set(name, exports);
    $modules[name](given, (other) => $load(other, name), async (other) => $load(other, name));
  }
  return $loaded.get(name);
}
