title: Tuesday Again
cast: N = Nadia Osei / Nadia, Nads, Osei / she
cast: G = Gil Ferreira / Gil, Ferreira / he
cast: B = Mrs. Blount / Blount / she
rel: N friends G
rel: N colleagues G
rel: N colleagues B
rel: G colleagues B
fandom: none
---
§ third past N
On the first Tuesday nothing happened. Nadia spilt her tea, the copier jammed, and Gil from Maps said that it would rain by four, and it did.

On the second Tuesday she spilt her tea.

She looked at the stain. It had the same shape, like a boot. Behind her, at the next desk, somebody tore open a packet of biscuits, and she knew before she turned round how many were broken.

{N>G|"Three,"} she said.

{G>N|"What?"} Gil Ferreira looked into the packet. {G>N|"How did you know that?"}

{N>G|"You told me. Yesterday. Except that it was today."}

He was the only man in the archive who would have thought about it. He ate one of the halves. He had been her friend since the week they were both hired, when they had got locked into the stacks together with a torch and an argument about rivers, and he had never once told her that she was being silly, even when she was.

{G>N|"Say what I'm going to say next,"} he said.

{N>G|"You're going to say, rain by four."}

{G>N|"I was going to say that it'll rain by four,"} said Gil slowly.

The copier jammed.

§ third past N
By the ninth Tuesday they had a system. She told him at five past nine, with the biscuits for proof, and he believed her at ten past. It used to take him until noon. She thought that he was learning, although he said that he couldn't be; it was she who was getting better at the telling.

{G>N|"What have we tried?"} he asked.

{N>G|"Leaving the building. Not leaving the building. I stayed awake. I mended the copier."}

{G>N|"You mended it?"}

{N>G|"It jams anyway. It's a different sheet."}

{G>N|"Have we told Mrs. Blount?"}

Nadia shuddered. Mrs. Blount had been head of the department for twenty-six years. She wore her glasses on a chain, and she had never been known to speak to anybody below the grade of assistant keeper except to correct their commas.

{N>G|"We have not told Mrs. Blount, Gil."}

{G>N|"Well, then,"} said Gil, and put down his biscuit. {G>N|"That's what's left."}

§ third past N
The office of the head was at the end of the corridor. It smelt of pencils. There was a chair in front of the desk, a low one, and the two of them stood beside it like children who have broken something.

{B>-|"Osei,"} said Mrs. Blount. {B>-|"Ferreira. You are not in my diary."}

{N>B|"No, Mrs. Blount. We've come about today."}

{B>N|"What about it?"}

Nadia told her. She told it badly, because she had never told it to anyone but Gil, and she left out the biscuits. When she got to the end there was a silence. The head of the department took off her glasses and let them fall upon their chain.

{B>N|"How many?"} she said.

{N>B|"Nine. This is the ninth."}

{B>N|"I stopped counting at two hundred."} Her voice was quite dry. {B>N|"I had supposed that I was alone in it. I have read everything in this building, Miss Osei. I have read the fire regulations. I have been waiting for somebody to say good morning to me in some other order."}

Nobody spoke. Out in the corridor the copier jammed.

{G>B|"Mrs. Blount,"} said Gil, {G>B|"would you like a biscuit?"}

She considered it. She took one, a whole one, and then she did what neither of them had ever seen her do, and pulled out the low chair with her foot.

{B>G|"Sit down, Mr. Ferreira,"} she said. {B>G|"You'll find that it rains by four."}

§ third past N
On Wednesday Nadia did not spill her tea. She stood in the kitchen of the archive with the full cup in her hand and watched the sun come in over the bins. There were three cups on the shelf. Somebody had washed them up.
