"use client";

import type { HomeColumns } from "@repo/domain/listing-import/home-columns";
import { useState } from "react";
import { columnsFor } from "./kept-columns";
import { type HomeFile, readHomeFile } from "./read-home-file";

/** The chosen file with its columns matched, or why it cannot be read. */
export function useHomeFile() {
  const [file, setFile] = useState<HomeFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [columns, setColumns] = useState<HomeColumns>({});
  const read = async (chosen: File) => {
    const found = await readHomeFile(chosen);
    const isRead = !("problem" in found);
    setProblem(isRead ? null : found.problem);
    setFile(isRead ? found : null);
    if (isRead) setColumns(columnsFor(found.headings));
  };
  return { file, problem, columns, setColumns, read };
}
