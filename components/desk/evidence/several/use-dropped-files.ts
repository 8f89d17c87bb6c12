"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import type { Handed } from "./brought";

const hasFiles = ({ dataTransfer }: { dataTransfer: DataTransfer | null }): boolean =>
  dataTransfer?.types.includes("Files") ?? false;

const filesOf = (dataTransfer: DataTransfer): Handed[] =>
  [...dataTransfer.items].flatMap((item) => {
    const content = item.kind === "file" ? item.getAsFile() : null;
    return content ? [{ content, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : [];
  });

/** A file that is let fall beside its target would be opened in place of the page and what is typed there. */
const useNoNearMiss = () => {
  useEffect(() => {
    const hold = (drag: globalThis.DragEvent) => {
      if (hasFiles(drag) && !(drag.target instanceof HTMLInputElement)) drag.preventDefault();
    };
    addEventListener("dragover", hold);
    addEventListener("drop", hold);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("drop", hold);
    };
  }, []);
};

/** What makes an element a target for files, and whether some are held over it now. */
export const useDroppedFiles = (onFiles: (files: readonly Handed[]) => void) => {
  // A drag enters each part of the element and leaves it again; it is over while one is entered.
  const entered = useRef(0);
  const [over, setOver] = useState(false);
  useNoNearMiss();
  const move = (step: number) => (drag: DragEvent) => {
    if (!hasFiles(drag)) return;
    entered.current = Math.max(0, entered.current + step);
    setOver(entered.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter: move(1),
      onDragLeave: move(-1),
      onDragOver: (drag: DragEvent) => {
        if (!hasFiles(drag) || drag.target instanceof HTMLInputElement) return;
        drag.preventDefault();
        drag.dataTransfer.dropEffect = "copy";
      },
      onDrop: (drag: DragEvent) => {
        entered.current = 0;
        setOver(false);
        // A file field takes what is let fall on it by itself.
        if (!hasFiles(drag) || drag.target instanceof HTMLInputElement) return;
        drag.preventDefault();
        onFiles(filesOf(drag.dataTransfer));
      },
    },
  };
};
