import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { VitePWA } from "vite-plugin-pwa";
import { constants } from "node:zlib";

export default defineConfig({
  base: "/station/",
  // PouchDB's adapter still asks for Node's name of the global object.
  define: { global: "globalThis" },
  // The last Chromium for Windows 7, still common in villages.
  build: { target: "chrome109", cssTarget: "chrome109", manifest: true },
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
      // Never over somebody's work: the clerk says when.
      registerType: "prompt",
      injectRegister: false,
      includeAssets: ["icon.svg"],
      manifest: {
        name: "一门 · 便民服务站",
        short_name: "一门",
        lang: "zh-CN",
        start_url: "/station/",
        scope: "/station/",
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
        navigateFallback: "/station/index.html",
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
