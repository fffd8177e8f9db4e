title: Which of Us
cast: L = Lark Everly / Lark / she
cast: F = Finch Everly / Finch / she
cast: D = Mr. Dupree / Dupree / he
rel: L family F
rel: D mentor F
rel: D mentor L
fandom: none
---
§ third past L
{D>F|"Miss Everly,"} said Mr. Dupree, {D>F|"I should like to know which of you is which."}

{F>D|"I'm Lark,"} said Finch.

{L>D|"And I'm Finch,"} said Lark.

He looked from the one to the other. He was the fourth tutor since Easter. The first had lasted a month, the second a fortnight, and the third had left during breakfast. They wore the same frock, and they had the same plait over the same shoulder, and they were both of them looking at him with the same air of wishing to be helpful.

{D>-|"I see,"} he said. {D>-|"Thank you."}

He sat down and opened a book. It was not a lesson-book. It seemed to be about beetles. Lark waited for him to say something else. Generally by this time they shouted.

{L>F|"He isn't doing anything,"} she whispered.

{F>L|"Wait,"} her twin whispered back.

They waited. He turned a page. The clock ticked, and a fly walked up the window, and it came to Lark by degrees that she was bored. It was an odd feeling. She had not been bored for years; she had been so busy.

{L>D|"Aren't you going to teach us?"} she asked at last.

{D>L|"I can't very well teach two people when I don't know who they are,"} said Mr. Dupree, without looking up. {D>L|"I might teach one of you the same thing twice. It would be a waste. I'll wait until I have worked it out."}

{F>D|"You never will,"} said Finch. {F>D|"Father can't."}

{D>F|"I have all summer."}

* * *

§ third past F
It took him four days. Finch was never able to find out how he had done it, and it annoyed her till she was quite old.

They were in the orchard. Lark was up the tree, and she was under it, and they were not speaking, because Lark had let go of the basket. He came across the grass in his shirt-sleeves with a jar under his arm.

{D>F|"Good morning, Finch,"} he said.

She opened her mouth to tell him that he was wrong. She had told everyone, all her life; it was as easy as breathing. But he had said it as though it were merely a fact, like the day of the week, and she discovered that she liked the sound of it.

{F>D|"How did you know?"}

{D>F|"You count things. Your sister hums."} He sat down on the roots and took the lid off the jar. {D>F|"I've got here eleven beetles. Or do I mean twelve?"}

{F>D|"Eleven,"} said Finch at once. She knelt down. {F>D|"No. There's one under the leaf. What do you feed them?"}

Overhead the humming had stopped. There was a scrabbling, and a shower of bark, and a voice that was just like hers, and, now that she came to listen to it, not like hers at all.

{F>D|"She'll want them,"} said Finch quickly. {F>D|"She always wants whatever I've got. You'll have to let me have half."}

{D>F|"Half of twelve?"}

{F>D|"Six. The six on the left. And I want it written down that I had them first, and that nobody told me to."}

{L>D|"What are you two doing?"} Lark called down. {L>D|"Mr. Dupree? Can I see? I'm Lark!"}

{D>L|"I know,"} said Mr. Dupree. {D>L|"Mind the third branch."}
