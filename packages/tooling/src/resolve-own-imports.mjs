import path from "node:path";

/**
 * Resolves `#folder/file` inside its own package for dependency-cruiser, whose resolver takes only the first of several
 * patterns in a package.json: without this every component (`.tsx`) would be unknown to it.
 */
const ownImports = {
  apply(resolver) {
    resolver.getHook("described-resolve").tapAsync("own-imports", (request, context, callback) => {
      if (!request.request?.startsWith("#")) return callback();
      const within = { ...request, path: request.descriptionFileRoot, request: `./src/${request.request.slice(1)}` };
      return resolver.doResolve(resolver.ensureHook("resolve"), within, null, context, callback);
    });
  },
};

export default { resolve: { plugins: [ownImports] }, context: path.resolve(import.meta.dirname, "../../..") };
