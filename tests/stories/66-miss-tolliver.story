title: The Post Office at Crane
cast: W = Winifred Tolliver / Winifred, Miss Tolliver, Mrs. Hale, Freddie / she
cast: J = Mr. Hale / Hale, Jim / he
cast: B = Mrs. Bassett / Bassett, Ada / she
cast: D = Doctor Prynne / Prynne, the doctor, Dr. Prynne / he
rel: W romantic J
rel: W friends B
adv: death mentioned
fandom: none
---
§ third past B
Miss Tolliver had kept the post office at Crane for fourteen years, and it was Mrs. Bassett’s belief that she read the postcards.

“{B>W|Anything for me, Miss Tolliver?}” Mrs. Bassett would say.

“{W>B|Only your sister, Mrs. Bassett. She’s got the shingles again.}”

Nobody minded. She had a nice voice. She lived over the shop with a cat, and she was never seen to hurry, until the spring when Hale came to mend the telegraph.

He was up the pole outside her window for three days. On the second, Miss Tolliver took him out a cup of tea, and Doctor Prynne, driving by, nearly put his trap in the ditch.

“{D>B|I saw it with these eyes},” the doctor told Mrs. Bassett. “{D>B|Winifred Tolliver! She laughed. I thought somebody’d trodden on the cat.}”

“{B>D|What’s he like?}”

“{D>B|Up a pole},” said Prynne. “{D>B|One sees mostly boots.}”

He was called Jim, it turned out. He was forty and he had no people. When the telegraph was mended he found that there was a good deal amiss with the pump. After the pump it was the roof; and by that time Mrs. Bassett had bought a hat.

“{W>B|You’ll think me very foolish, Ada},” said Winifred. She’d never used the name before. They were in the back room among the parcels, and she was sewing something white.

“{B>W|I think it’s high time},” said Mrs. Bassett, and blew her nose.

§ third past W
Mrs. Hale kept the post office just as it had been kept before. People forgot, and called her by the old name across the counter, and went red; she only smiled. It was Jim who changed things. He put up a shelf. He put up a bell, that rang when the door was opened, and then another one that rang for no reason anybody could discover.

“{J>W|Freddie},” he would call down the stairs, “{J>W|was that the front or the other?}”

“{W>J|The other, Jim!}”

“{J>W|Thought so!}”

Mrs. Bassett, at the counter with her parcel, lifted her eyebrows. “{B>W|Freddie?}” said she.

“{W>B|It’s a foolish thing},” said Mrs. Hale; and she turned as pink as a girl.

They had six years. In the winter of the seventh he went out to see to a wire for Doctor Prynne, in the snow, and took cold. The doctor came twice a day. On the Sunday he came down the stairs very slowly with his bag shut.

“{D>W|Mrs. Hale},” he said. “{D>W|My dear. I’m so very sorry.}”

“{W>D|Thank you, Dr. Prynne},” said Winifred. “{W>D|You’ll want to be getting back before it’s dark.}”

§ third past B
It was Mrs. Bassett who opened up the next morning. She found the key under the pot, where it had always been. She was weighing out stamps, and getting it wrong, when there were steps overhead and Mrs. Hale came down in her black.

“{W>B|You’ve got the drawer upside down, Ada},” she said.

“{B>W|I know I have. I thought that you’d be} — {B>W|Winifred, go back to bed.}”

She did not go. She stood with her hand on the counter, listening; and all at once, over the door that nobody had opened, the second bell began to ring.

“{W>B|The other, Jim},” said Mrs. Hale.
