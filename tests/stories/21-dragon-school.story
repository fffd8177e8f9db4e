title: Remedial Dragons
cast: T = Master Tolliver / Tolliver / he
cast: Z = Zadie Brack / Zadie, Brack, Miss Brack, Zade / she
cast: W = Wilf / Wilfred / he
cast: S = Smudge / - / it
rel: T mentor Z
rel: Z friends W
rel: T mentor W
fandom: none
---
§ third past Z
There were two pupils in Remedial Dragons that year, and one dragon, and none of the three had passed anything.

{T>Z|"Miss Brack,"} said Master Tolliver, {T>Z|"would you tell us the first rule?"}

{Z>T|"Never run, sir."}

{T>Z|"And what did you do on Monday?"}

Zadie looked at her boots. They were new. {Z>T|"I walked,"} she said. {Z>T|"Very fast. Up a tree."}

Beside her Wilf turned a laugh into a sneeze. In the corner of the barn the dragon sneezed as well, out of sympathy, and set fire to a bucket.

{T>-|"That,"} said the master wearily, {T>-|"is what we're here about."}

He was a thin man with one eyebrow. He had taught the advanced class until the spring; nobody knew what he had done, but Wilf's theory was that it had to do with the eyebrow. He put out the bucket with his foot.

{T>W|"Wilfred. Tell me what is wrong with Smudge."}

{W>T|"It's got hiccups, sir?"}

{T>W|"It has hiccups. A dragon with hiccups can't be ridden, or stabled, or let out near a thatched roof. On Friday the governors are coming, and if it hiccups at the governors, it's to be sent to the salt mines to boil pans. I don't say that to upset you. I say it since it's so."}

Zadie looked at the dragon. It was about the size of a cow, and grey all over except where it was singed. It looked back. It knew, she thought. It had folded its wings over its own nose.

{Z>T|"What have you tried?"} she asked.

{T>Z|"Water. Sugar. I've dropped a key down its back."}

{W>T|"Did you try giving it a fright?"} said Wilf.

{T>W|"What would you suggest,"} said Master Tolliver, {T>W|"that frightens a dragon?"}

* * *

§ third past Z

They tried a drum. They tried a mirror. On the Wednesday night Wilf put on a sheet and jumped out of the hay, and Smudge was so pleased to see him that it burnt the sheet off.

{W>Z|"It's no good, Zade,"} said Wilf. He had soot in both ears. He was the best friend she had ever had, or at any rate the only one, and she had never seen him give up on anything before. {W>Z|"It isn't scared of us. It isn't scared of anything."}

Zadie sat down against the warm grey side. She could feel each hiccup go through it. They came, she noticed, in threes; and just before the third one the great heart inside gave a sort of skip.

{Z>W|"Yes, it is,"} she said slowly. {Z>W|"It's scared of hiccups."}

{W>Z|"What?"}

{Z>W|"It's like me on the tree. I wasn't afraid of the dragon, I was afraid of running. I was so busy not running that I..."} She put her cheek against the scales. {Z>S|"Hic, then,"} she told it. {Z>S|"Go on. There's nothing here to burn but me, and I don't mind."}

Wilf made a noise. The dragon took its wings away from its nose. It looked at her for a long time with its yellow eyes.

It breathed in. It held it. And nothing happened at all.

§ third past T

The governors stayed for an hour and were bored. Tolliver stood at the back of the barn with his hands behind him and watched a child of thirteen walk a dragon round a hay-rick, very slowly, on a piece of string.

{T>Z|"Miss Brack,"} he said when they had gone, {T>Z|"what is the first rule?"}

{Z>T|"Never run, sir."}

{T>Z|"No,"} said Master Tolliver. He had been wrong about it for thirty years, he thought, and it had only cost him an eyebrow. {T>Z|"Write this one down. It's yours."}
