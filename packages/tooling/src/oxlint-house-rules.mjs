import path from "node:path";

const VAGUE = new Set("utils util helpers helper misc common lib stuff types data service services manager".split(" "));

/** A file is named after what it does; these words say nothing. */
const noVagueFileNames = {
  meta: {
    type: "problem",
    messages: { vague: "`{{name}}` says nothing about its content. Name the file after the one thing it does." },
  },
  create(context) {
    return {
      Program(node) {
        const parts = path.relative(process.cwd(), context.filename).split(path.sep);
        const words = [...parts.slice(0, -1), parts.at(-1).split(".")[0]];
        if (words.some((word) => VAGUE.has(word))) {
          context.report({ node, messageId: "vague", data: { name: parts.join("/") } });
        }
      },
    };
  },
};

/** `import { z }` brings every locale of zod into the browser; the namespace lets them be left out. */
const zodNamespaceImport = {
  meta: { type: "problem", messages: { namespace: 'Write `import * as z from "zod"`.' } },
  create(context) {
    return {
      ImportDeclaration(node) {
        if (node.source.value !== "zod") return;
        const isNamespace = node.specifiers.every(({ type }) => type === "ImportNamespaceSpecifier");
        if (!isNamespace) context.report({ node, messageId: "namespace" });
      },
    };
  },
};

/** One way to write: mutations go through the API, which checks who may. */
const noServerActions = {
  meta: { type: "problem", messages: { action: "Server Actions are not used here: write a tRPC mutation." } },
  create(context) {
    return {
      ExpressionStatement(node) {
        if (node.directive === "use server" || node.expression?.value === "use server") {
          context.report({ node, messageId: "action" });
        }
      },
    };
  },
};

export default {
  meta: { name: "house" },
  rules: {
    "no-vague-file-names": noVagueFileNames,
    "zod-namespace-import": zodNamespaceImport,
    "no-server-actions": noServerActions,
  },
};
