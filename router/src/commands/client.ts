import { clientsFileIn } from "../county/CountyConfig.ts";
import {
  addClient,
  CLIENT_NAME,
  CLIENT_SECRET,
  listClients,
  removeClient,
} from "../walls/developerClients.ts";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";

const WHERE =
  "Clients are kept in CLIENTS_FILE, else in DATA_DIR/clients.json, by the hashes of their secrets. A county that runs knows of it at once.";

export const clientAdd: Command = {
  name: ["client", "add"],
  takes: "NAME",
  does: "let a developer's client ask more than the apps do",
  help: `Prints the client's secret, once. The client sends it with its name, as ${CLIENT_NAME} and ${CLIENT_SECRET}; then it may ask about the graph itself, and whatever the graph's limits let through. What it is answered is still a matter of the session. ${WHERE}`,
  async run(args, tell) {
    const name = onlyArgument(args, "name");
    if (!/^[\w.-]{1,64}$/.test(name))
      throw new WrongUse(
        "A name has up to 64 letters of the Latin alphabet, digits, dots, dashes and underscores.",
      );
    const secret = await addClient(clientsFile(), name, new Date().toJSON());
    if (secret === undefined)
      throw new WrongUse(
        `There is a client ${name} already. Remove it first, and its secret ends.`,
      );
    tell(secret);
    return 0;
  },
};

export const clientRemove: Command = {
  name: ["client", "remove"],
  takes: "NAME",
  does: "end a developer's client",
  help: WHERE,
  async run(args, tell) {
    const name = onlyArgument(args, "name");
    if (!(await removeClient(clientsFile(), name)))
      throw new WrongUse(`There is no client ${name}.`);
    tell(`${name}: removed`);
    return 0;
  },
};

export const clientList: Command = {
  name: ["client", "list"],
  takes: "",
  does: "list the developers' clients",
  help: WHERE,
  async run(_, tell) {
    for (const { name, since } of await listClients(clientsFile()))
      tell(`${name}  (since ${since})`);
    return 0;
  },
};

const clientsFile = () => clientsFileIn(process.env);
