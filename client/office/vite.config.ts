import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { VitePWA } from "vite-plugin-pwa";
import { constants } from "node:zlib";

export default defineConfig(({ mode }) => ({
  base: "/office/",
  // PouchDB's adapter still asks for Node's name of the global object.
  define: { global: "globalThis" },
  build: {
    // The last Chromium for Windows 7, still common in county offices too.
    target: "chrome109",
    cssTarget: "chrome109",
    manifest: true,
    // `--mode preview` adds the app on made-up data, for looking at screens; it is not part of what is served.
    ...(mode === "preview"
      ? {
          outDir: ".vite/preview",
          rolldownOptions: { input: ["index.html", "preview.html"] },
        }
      : {}),
  },
  plugins: [
    react(),
    // As small as it gets, once: the county serves it to lines of 64 kbit/s.
    compression({
      algorithms: [
        defineAlgorithm("brotliCompress", {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
        }),
      ],
      include: /\.(js|css|html|svg|wasm)$/,
    }),
    VitePWA({
      // Never over somebody's opinion: the officer says when.
      registerType: "prompt",
      injectRegister: false,
      includeAssets: ["icon.svg"],
      manifest: {
        name: "一门 · 办公",
        short_name: "一门办公",
        lang: "zh-CN",
        start_url: "/office/",
        scope: "/office/",
        display: "standalone",
        background_color: "#f5f5f5",
        theme_color: "#0b6285",
        icons: [
          {
            src: "icon.svg",
            sizes: "any",
            type: "image/svg+xml",
            purpose: "any",
          },
        ],
      },
      workbox: {
        // In one file: what it would load by itself, its page's policy forbids.
        inlineWorkboxRuntime: true,
        globPatterns: ["**/*.{js,css,html,svg,wasm}"],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: "/office/index.html",
        cleanupOutdatedCaches: true,
      },
    }),
  ],
}));
